package org.shubbak.hardware.printer;

import java.awt.Font;
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

    Compositor(Page page, ReceiptStyle style, Language language) {
        this.page = page;
        this.style = style;
        this.language = language;
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

    Paragraph set(String words, Font font) {
        return Typesetter.set(words, font, page.rightToLeft(), page.inner());
    }

    void centred(String words, Font font) {
        add(new Block.Centred(page, set(words, font)));
    }

    /// The leading language first, the other below it unless it says nothing new.
    void both(LocalText text, Font leading, Font following) {
        centred(text.in(language), leading);
        String other = text.in(language.other());
        if (!other.equals(text.in(language))) {
            boolean rightToLeft = language.other().rightToLeft();
            add(new Block.Centred(page, Typesetter.set(other, following, rightToLeft, page.inner())));
        }
    }

    /// A value marked as left-to-right is a run of its own, so that plates and phones never meet the Arabic before
    /// them.
    void line(Receipt.Line line, ReceiptFont font) {
        boolean rightToLeft = !line.ltr() && Typesetter.rightToLeft(line.value(), page.rightToLeft());
        Font bold = font.bold(style.body());
        Paragraph label = set(line.label().in(language), font.regular(style.body()));
        add(new LabelledValue(
                page, label, width -> Typesetter.set(line.value(), bold, rightToLeft, width), 2 * style.gap()));
    }

    AmountLine.Amount money(Money money, Font font) {
        return AmountLine.Amount.of(MoneyText.show(money, language), font, page);
    }
}
