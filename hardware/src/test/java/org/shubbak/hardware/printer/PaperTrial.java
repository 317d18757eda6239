package org.shubbak.hardware.printer;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.shubbak.core.device.Receipt;
import org.shubbak.core.money.Money;
import org.shubbak.core.text.Language;
import org.shubbak.core.text.LocalText;

/// Whole receipts with one thing of interest on them: drawn with it and without it, the difference is that thing.
record PaperTrial(Language language, PrinterProfile profile) {
    private static final ReceiptLayout LAYOUT = ReceiptLayout.load();
    private static final String NOTHING = " ";
    /// Takes a line and makes no mark.
    private static final String POINT = "\u200C";

    static PaperTrial arabic80() {
        return new PaperTrial(Language.AR, SimulatedPrinter.profile("generic-80mm"));
    }

    Ink value(String value, boolean ltr) {
        return Ink.added(line("الاسم", value, ltr), line("الاسم", NOTHING, ltr));
    }

    Ink label(String label) {
        return Ink.added(line(label, NOTHING, false), line(POINT, NOTHING, false));
    }

    /// A bare amount, its digits and its currency: the lowest line of the paper.
    Ink amount(Money money) {
        Receipt.Amount amount = new Receipt.Amount(new LocalText(NOTHING, NOTHING), money);
        Dots paper = LAYOUT.draw(receipt(List.of(), List.of(amount)), profile);
        int line = Typesetter.set("0", labelFont(), false, 100).height();
        return Ink.of(paper.image().getSubimage(0, paper.height() - line, paper.width(), line));
    }

    /// The receipt's own number, which no other row of the paper shares.
    Ink number(String number) {
        Dots with = LAYOUT.draw(receipt(number, List.of(), List.of()), profile);
        Dots without = LAYOUT.draw(receipt(NOTHING, List.of(), List.of()), profile);
        int top = 0;
        while (sameRow(with, top, without, top)) {
            top++;
        }
        int below = 1;
        while (sameRow(with, with.height() - below, without, without.height() - below)) {
            below++;
        }
        return Ink.of(with.image().getSubimage(0, top, with.width(), with.height() - below + 1 - top));
    }

    /// What the printer's own letters say on a receipt of this number, line by line.
    List<String> letters(String number) {
        return LAYOUT.lay(receipt(number, List.of(), List.of()), profile).items().stream()
                .flatMap(item -> item.thing() instanceof Sheet.Thing.Words words
                                && words.line() instanceof TextLine.Letters letters
                                && words.x() >= 0
                                && words.x() + letters.width() <= profile.widthDots()
                        ? Stream.of(letters.text())
                        : Stream.empty())
                .toList();
    }

    private static boolean sameRow(Dots one, int row, Dots other, int otherRow) {
        return IntStream.range(0, one.width()).allMatch(x -> one.black(x, row) == other.black(x, otherRow));
    }

    /// Every font that the number may be set in, the largest first.
    List<Font> numberFonts() {
        return IntStream.iterate(style().number(), size -> size >= style().small(), size -> size - 1)
                .mapToObj(ReceiptFont.load()::bold)
                .toList();
    }

    /// The font of values on this paper.
    Font font() {
        return ReceiptFont.load().bold(style().body());
    }

    Font labelFont() {
        return ReceiptFont.load().regular(style().body());
    }

    private ReceiptStyle style() {
        return ReceiptStyle.of(profile);
    }

    /// Letter beside letter in the order of the text, with no rule of direction and no joining: what a value that
    /// reads from the left must look like.
    static Ink leftToRight(String text, Font font) {
        return drawn(font.createGlyphVector(Typesetter.CONTEXT, text).getOutline(20, 60));
    }

    /// One Arabic line as it is set on paper, however long it is.
    static Ink line(String text, Font font) {
        Paragraph paragraph = Typesetter.set(text, font, true, 5000);
        return drawn(pen -> paragraph.paint(new Brush(pen, FontA.load()), 20, 1180, 20, Paragraph.Side.RIGHT));
    }

    /// Words alone, joined and in the order of their language.
    static Ink set(String text, Font font, Language language) {
        Map<TextAttribute, Object> look = Map.of(
                TextAttribute.FONT,
                font,
                TextAttribute.RUN_DIRECTION,
                language.rightToLeft() ? TextAttribute.RUN_DIRECTION_RTL : TextAttribute.RUN_DIRECTION_LTR);
        return drawn(new TextLayout(text, look, Typesetter.CONTEXT)
                .getOutline(AffineTransform.getTranslateInstance(20, 60)));
    }

    private static Ink drawn(Shape letters) {
        return drawn(pen -> pen.fill(letters));
    }

    private static Ink drawn(Consumer<Graphics2D> drawing) {
        BufferedImage picture = new BufferedImage(1200, 100, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 1200, 100);
        pen.setColor(Color.BLACK);
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        drawing.accept(pen);
        pen.dispose();
        return Ink.of(picture);
    }

    private Dots line(String label, String value, boolean ltr) {
        Receipt.Line line = new Receipt.Line(new LocalText(label, label), value, ltr);
        return LAYOUT.draw(receipt(List.of(line), List.of()), profile);
    }

    private Receipt receipt(List<Receipt.Line> lines, List<Receipt.Amount> amounts) {
        return receipt("RAM-2026-000184", lines, amounts);
    }

    private Receipt receipt(String number, List<Receipt.Line> lines, List<Receipt.Amount> amounts) {
        return new Receipt(
                language,
                new LocalText("وزارة النقل والمواصلات", "Ministry of Transport"),
                new LocalText("إيصال", "Receipt"),
                number,
                OffsetDateTime.parse("2026-11-23T10:42:00+02:00"),
                lines,
                amounts,
                null,
                null,
                null,
                0);
    }
}
