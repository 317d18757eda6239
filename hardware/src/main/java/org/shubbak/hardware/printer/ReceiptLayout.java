package org.shubbak.hardware.printer;

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

    private final FontA letters;

    private ReceiptLayout(ReceiptFont font, Texts texts) {
        this.font = font;
        this.letters = new FontA(font.regular(1));
        this.texts = texts;
    }

    public static ReceiptLayout load() {
        return new ReceiptLayout(ReceiptFont.load(), Texts.of(ReceiptLayout.class));
    }

    /// Whether the product's own font is whole: both scripts, digits and the sign of the shekel.
    public static boolean hasLetters() {
        try {
            return ReceiptFont.load().regular(12).canDisplayUpTo("شباك ABC 0123 ₪ لا") < 0;
        } catch (IllegalStateException e) {
            return false;
        }
    }

    /// How the paper is meant to look, with a stand-in for letters of the printer's own font.
    public Dots draw(Receipt receipt, PrinterProfile profile) {
        return lay(receipt, profile).picture();
    }

    PrintJob calibration(PrinterProfile profile, long number) {
        return CalibrationPage.job(profile, font, texts, number);
    }

    Sheet lay(Receipt receipt, PrinterProfile profile) {
        Compositor out = new Compositor(profile, receipt.language(), font);
        ReceiptStyle style = out.style;
        if (profile.band()) {
            out.add(new Tatreez(out.page, style.stitch()));
            out.space(2);
        }
        head(out, receipt);
        lines(out, receipt);
        amounts(out, receipt);
        if (receipt.qr() != null) {
            out.add(QrBlock.of(out.page, receipt.qr(), profile.nativeQr()));
        }
        if (receipt.footer() != null) {
            out.space(1);
            out.both(receipt.footer(), out.regular(style.second()), out.regular(style.small()));
        }
        return Sheet.of(out.blocks, out.page.width(), letters);
    }

    private void head(Compositor out, Receipt receipt) {
        ReceiptStyle style = out.style;
        out.both(receipt.office(), out.bold(style.office()), out.regular(style.second()));
        out.space(1);
        out.both(receipt.title(), out.bold(style.title()), out.regular(style.second()));
        out.space(1);
        if (receipt.copy() > 0) {
            String words =
                    inBoth(texts.both("receipt.copyMark"), out.language).replace("{0}", String.valueOf(receipt.copy()));
            out.add(new Block.Framed(out.page, out.set(words, out.bold(style.body()))));
            out.space(1);
        }
        LocalText reference = texts.both("receipt.reference");
        if (style.shared()) {
            // Letters of the printer cost a tenth of drawn ones.
            out.both(reference, out.regular(style.small()), out.regular(style.small()));
        } else {
            out.fixed(inBoth(reference, out.language), out.regular(style.small()));
        }
        out.add(new Block.Centred(out.page, number(out, style, receipt.number()), false));
        out.rule(2);
    }

    /// As large as it can be on one line: a number that is broken is read out wrongly.
    private Paragraph number(Compositor out, ReceiptStyle style, String number) {
        int size = style.number();
        Paragraph paragraph = Typesetter.set(number, out.bold(size), false, out.page.inner());
        while (paragraph.lines().size() > 1 && size > style.small()) {
            size--;
            paragraph = Typesetter.set(number, out.bold(size), false, out.page.inner());
        }
        return paragraph;
    }

    private void lines(Compositor out, Receipt receipt) {
        LocalText label = texts.both("receipt.issuedAt");
        out.line(new Receipt.Line(label, when(receipt), true));
        receipt.lines().forEach(out::line);
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
        receipt.amounts().forEach(amount -> shown.add(out.money(amount.money(), out.regular(style.body()))));
        Optional<AmountLine.Amount> total =
                Optional.ofNullable(receipt.total()).map(sum -> out.money(sum, out.bold(style.total())));
        total.ifPresent(shown::add);
        int digits = widest(shown, AmountLine.Amount::digits);
        int unit = widest(shown, AmountLine.Amount::unit);
        int left = Math.max(out.page.inner() / 4, out.page.inner() - digits - unit - 3 * style.gap());
        for (int i = 0; i < receipt.amounts().size(); i++) {
            String label = receipt.amounts().get(i).label().in(out.language);
            Paragraph words = Typesetter.set(label, out.regular(style.body()), out.page.rightToLeft(), left);
            out.add(new AmountLine(out.page, words, shown.get(i), digits, unit));
        }
        total.ifPresent(sum -> {
            String label = inBoth(texts.both("receipt.total"), out.language);
            out.rule(4);
            Paragraph words = Typesetter.set(label, out.bold(style.body()), out.page.rightToLeft(), left);
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
}
