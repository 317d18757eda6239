package org.shubbak.hardware.printer;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.shubbak.core.text.Language;

/// Arabic sentences with other signs in them, in every weight and size of the receipts: each piece is looked for in the
/// dots of the line, and the pieces must lie in the order a reader expects.
@NullUnmarked
class PixelCasesTest {
    private static final String LRM = "\u200E";

    /// Leftmost piece first.
    static Stream<Arguments> right() {
        return cases(Stream.of(
                row(
                        "رقم الطلب: RAM-2026-000123 بتاريخ 05/11/2026",
                        "05/11/2026",
                        "بتاريخ",
                        "RAM-2026-000123",
                        ":",
                        "رقم الطلب"),
                row("المبلغ: 100.00 ₪ (مئة شيكل)", "(مئة شيكل)", "₪", "100.00", ":", "المبلغ"),
                row("الفرق: " + LRM + "-12.50 ₪" + LRM, "-12.50 ₪", ":", "الفرق"),
                row("الفرق: " + LRM + "-12.50\u00A0₪", "₪", "-12.50", ":", "الفرق"),
                row("المبلغ: " + LRM + "12.500\u00A0د.أ", "د.أ", "12.500", ":", "المبلغ"),
                row("الهاتف: " + LRM + "+970 59 912 3456" + LRM, "+970 59 912 3456", ":", "الهاتف"),
                row("لوحة المركبة " + LRM + "6-1234-H" + LRM, "6-1234-H", "لوحة المركبة"),
                row("لوحة المركبة " + LRM + "6-1234-95" + LRM, "6-1234-95", "لوحة المركبة"),
                row("هل تريد الإلغاء؟", "؟", "هل تريد الإلغاء"),
                row("نعم، لا؛ «اقتباس» 16%", "%", "16", "«اقتباس»", "نعم، لا؛"),
                row("لا إله لأ لإ لآ مُحَمَّدٌ", "مُحَمَّدٌ", "لآ", "لإ", "لأ", "إله", "لا")));
    }

    /// Wrong on purpose: what these look like is the reason for the marks.
    static Stream<Arguments> turned() {
        return cases(Stream.of(
                row("الفرق: -12.50 ₪", "-12.50", "₪", "12.50", "-", ":", "الفرق"),
                row("الهاتف: +970 59 912 3456", "+970 59 912 3456", "3456", "912", "59", "970", "+", ":", "الهاتف"),
                row("لوحة المركبة 6-1234-H", "6-1234-H", "H", "-", "1234", "-", "6", "لوحة المركبة"),
                row("لوحة المركبة 6-1234-95", "6-1234-95", "95", "-", "1234", "-", "6", "لوحة المركبة")));
    }

    private static List<String> row(String... sentenceAndPieces) {
        return List.of(sentenceAndPieces);
    }

    private static Stream<Arguments> cases(Stream<List<String>> rows) {
        return rows.flatMap(row -> fonts().stream().map(font -> Arguments.of(row, font)));
    }

    private static List<Font> fonts() {
        ReceiptFont font = ReceiptFont.load();
        Set<Integer> sizes = new TreeSet<>();
        for (String paper : List.of("generic-58mm", "generic-80mm", "epson-tm-t20")) {
            ReceiptStyle style = ReceiptStyle.of(SimulatedPrinter.profile(paper));
            sizes.addAll(List.of(style.body(), style.title(), style.second(), style.small(), style.total()));
        }
        return sizes.stream()
                .flatMap(size -> Stream.of(font.regular(size), font.bold(size)))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("right")
    void thePiecesOfALineLieAsAReaderExpects(List<String> row, Font font) {
        assertOrder(PaperTrial.line(row.getFirst(), font), row.subList(1, row.size()), font);
    }

    @ParameterizedTest
    @MethodSource("turned")
    void withoutTheirMarkPlatesPhonesAndMinusSignsAreTurnedAround(List<String> row, Font font) {
        Ink line = PaperTrial.line(row.getFirst(), font);
        assertThat(line.find(piece(row.get(1), font))).isEqualTo(Ink.NOWHERE);
        assertOrder(line, row.subList(2, row.size()), font);
    }

    private static void assertOrder(Ink line, List<String> pieces, Font font) {
        int from = 0;
        for (String words : pieces) {
            Ink piece = piece(words, font);
            Ink.Place place = line.find(piece, from);
            assertThat(place).as("%s from %d of %s", words, from, line).isNotEqualTo(Ink.NOWHERE);
            from = place.x() + piece.width() - 1;
        }
        assertThat(from).as("nothing is left over").isGreaterThan(line.width() - 4);
    }

    private static Ink piece(String words, Font font) {
        boolean arabic = Typesetter.rightToLeft(words, false) || words.equals("؟");
        return arabic ? PaperTrial.set(words, font, Language.AR) : PaperTrial.leftToRight(words, font);
    }
}
