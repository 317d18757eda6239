package org.shubbak.hardware.printer;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.shubbak.core.device.Receipt;
import org.shubbak.core.text.DateText;
import org.shubbak.core.text.Language;
import org.shubbak.core.text.LocalText;
import org.shubbak.core.text.Texts;

/// A receipt as dots at the width of a printer. The leading language decides on which side the labels stand; office,
/// title and footer appear in both languages. Needs no display. The same receipt always gives the same dots; the first
/// one costs half a second for the font. Safe for any thread.
public final class ReceiptLayout {
    private final ReceiptFont font;
    private final Texts texts;

    private ReceiptLayout(ReceiptFont font, Texts texts) {
        this.font = font;
        this.texts = texts;
    }

    public static ReceiptLayout load() {
        return new ReceiptLayout(ReceiptFont.load(), Texts.of(ReceiptLayout.class));
    }

    public Dots draw(Receipt receipt, PrinterProfile profile) {
        ReceiptStyle style = ReceiptStyle.forWidth(profile.widthDots());
        Page page =
                new Page(profile.widthDots(), style.margin(), receipt.language().rightToLeft());
        Compositor out = new Compositor(page, style, receipt.language());
        if (profile.band()) {
            out.add(new Tatreez(page, style.stitch()));
            out.space(2);
        }
        head(out, receipt);
        lines(out, receipt);
        amounts(out, receipt);
        if (receipt.qr() != null) {
            out.add(QrBlock.of(page, receipt.qr()));
        }
        if (receipt.footer() != null) {
            out.space(1);
            out.both(receipt.footer(), font.regular(style.second()), font.regular(style.small()));
        }
        return paint(out.blocks, page.width());
    }

    private void head(Compositor out, Receipt receipt) {
        ReceiptStyle style = out.style;
        out.both(receipt.office(), font.bold(style.office()), font.regular(style.second()));
        out.space(1);
        out.both(receipt.title(), font.bold(style.title()), font.regular(style.second()));
        out.space(1);
        if (receipt.copy() > 0) {
            String words =
                    inBoth(texts.both("receipt.copyMark"), out.language).replace("{0}", String.valueOf(receipt.copy()));
            out.add(new Block.Framed(out.page, out.set(words, font.bold(style.body()))));
            out.space(1);
        }
        out.centred(inBoth(texts.both("receipt.reference"), out.language), font.regular(style.small()));
        out.add(new Block.Centred(out.page, number(out, style, receipt.number())));
        out.rule(2);
    }

    /// As large as it can be on one line: a number that is broken is read out wrongly.
    private Paragraph number(Compositor out, ReceiptStyle style, String number) {
        int size = style.number();
        Paragraph paragraph = Typesetter.set(number, font.bold(size), false, out.page.inner());
        while (paragraph.lines().size() > 1 && size > style.small()) {
            size--;
            paragraph = Typesetter.set(number, font.bold(size), false, out.page.inner());
        }
        return paragraph;
    }

    private void lines(Compositor out, Receipt receipt) {
        LocalText label = texts.both("receipt.issuedAt");
        out.line(new Receipt.Line(label, when(receipt), true), font);
        receipt.lines().forEach(line -> out.line(line, font));
    }

    private static String when(Receipt receipt) {
        return DateText.numeric(receipt.issuedAt().toLocalDate()) + " "
                + DateText.time(receipt.issuedAt().toLocalTime());
    }

    private void amounts(Compositor out, Receipt receipt) {
        ReceiptStyle style = out.style;
        if (receipt.amounts().isEmpty() && receipt.total() == null) {
            return;
        }
        out.rule(2);
        List<AmountLine.Amount> shown = new ArrayList<>();
        receipt.amounts().forEach(amount -> shown.add(out.money(amount.money(), font.regular(style.body()))));
        Optional<AmountLine.Amount> total =
                Optional.ofNullable(receipt.total()).map(sum -> out.money(sum, font.bold(style.total())));
        total.ifPresent(shown::add);
        int digits = widest(shown, AmountLine.Amount::digits);
        int unit = widest(shown, AmountLine.Amount::unit);
        int left = Math.max(out.page.inner() / 4, out.page.inner() - digits - unit - 3 * style.gap());
        for (int i = 0; i < receipt.amounts().size(); i++) {
            String label = receipt.amounts().get(i).label().in(out.language);
            Paragraph words = Typesetter.set(label, font.regular(style.body()), out.page.rightToLeft(), left);
            out.add(new AmountLine(out.page, words, shown.get(i), digits, unit));
        }
        total.ifPresent(sum -> {
            String label = inBoth(texts.both("receipt.total"), out.language);
            out.rule(4);
            Paragraph words = Typesetter.set(label, font.bold(style.body()), out.page.rightToLeft(), left);
            out.add(new AmountLine(out.page, words, sum, digits, unit));
            out.rule(4);
        });
    }

    private static int widest(List<AmountLine.Amount> amounts, Function<AmountLine.Amount, Paragraph> part) {
        return amounts.stream()
                .mapToInt(amount -> part.apply(amount).width())
                .max()
                .orElse(0);
    }

    private static String inBoth(LocalText text, Language language) {
        return text.in(language) + " · " + text.in(language.other());
    }

    private static Dots paint(List<Block> blocks, int width) {
        int height = blocks.stream().mapToInt(Compositor::even).sum();
        BufferedImage paper = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = paper.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.setColor(Color.BLACK);
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        int top = 0;
        for (Block block : blocks) {
            block.paint(pen, top);
            top += Compositor.even(block);
        }
        pen.dispose();
        return Dots.of(paper);
    }
}
