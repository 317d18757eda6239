package org.shubbak.hardware.printer;

import java.util.ArrayList;
import java.util.List;
import org.shubbak.core.device.Receipt;
import org.shubbak.core.money.Money;
import org.shubbak.core.text.Language;
import org.shubbak.core.text.LocalText;
import org.shubbak.core.text.MoneyText;

/// The blocks of one receipt, from the top down, in the words and at the side of its leading language.
final class Compositor {
    final Page page;
    final ReceiptStyle style;
    final Language language;
    final List<Block> blocks = new ArrayList<>();
    private final ReceiptFont font;
    private final PrinterProfile.Cell cell;

    Compositor(PrinterProfile profile, Language language, ReceiptFont font) {
        this.style = ReceiptStyle.of(profile);
        this.page = new Page(profile.widthDots(), style.margin(), language.rightToLeft());
        this.language = language;
        this.font = font;
        this.cell = profile.fontA();
    }

    /// Every block begins on an even row: pictures that the printer doubles need it.
    static int even(Block block) {
        return (block.height() + 1) / 2 * 2;
    }

    void add(Block block) {
        blocks.add(block);
    }

    void space(int gaps) {
        add(new Block.Space(gaps * style.gap()));
    }

    void rule(int thickness) {
        space(1);
        add(new Block.Rule(page, thickness));
        space(1);
    }

    Paragraph set(String words, Face face) {
        return Typesetter.set(words, face, page.rightToLeft(), page.inner());
    }

    Face regular(int size) {
        return style.face(font.regular(size), size, cell);
    }

    Face bold(int size) {
        return style.face(font.bold(size), size, cell);
    }

    /// Words that stand on every receipt of this kind.
    void fixed(String words, Face face) {
        add(new Block.Centred(page, set(words, face), true));
    }

    /// The leading language first, the other below it unless it says nothing new.
    void both(LocalText text, Face leading, Face following) {
        fixed(text.in(language), leading);
        String other = text.in(language.other());
        if (!other.equals(text.in(language))) {
            boolean rightToLeft = language.other().rightToLeft();
            add(new Block.Centred(page, Typesetter.set(other, following, rightToLeft, page.inner()), true));
        }
    }

    /// A value marked as left-to-right is a run of its own, so that plates and phones never meet the Arabic before
    /// them.
    void line(Receipt.Line line) {
        boolean rightToLeft = !line.ltr() && Typesetter.rightToLeft(line.value(), page.rightToLeft());
        Face bold = bold(style.body());
        Paragraph label = set(line.label().in(language), regular(style.body()));
        add(new LabelledValue(
                page, label, width -> Typesetter.set(line.value(), bold, rightToLeft, width), 2 * style.gap()));
    }

    AmountLine.Amount money(Money money, Face face) {
        return AmountLine.Amount.of(MoneyText.show(money, language), face, page);
    }
}
