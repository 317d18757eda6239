package org.shubbak.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Bounds;
import javafx.geometry.NodeOrientation;
import javafx.scene.Scene;
import javafx.scene.layout.VBox;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.shubbak.ui.Glass;
import org.shubbak.ui.theme.Look;
import org.shubbak.ui.theme.Medium;
import org.shubbak.ui.theme.Theme;

/// Arabic sentences with other signs in them, in every weight and size of the screens: each piece is looked for in the
/// picture of the line, and the pieces must lie in the order a reader expects.
class PixelCasesTest {
    private static final String LRM = "\u200E";
    private static final int PAGE = 16;

    /// The sentence, then its pieces, leftmost first.
    private static final List<List<String>> RIGHT = List.of(
            List.of(
                    "رقم الطلب: RAM-2026-000123 بتاريخ 05/11/2026",
                    "05/11/2026",
                    "بتاريخ",
                    "RAM-2026-000123",
                    ":",
                    "رقم الطلب"),
            List.of("المبلغ: 100.00 ₪ (مئة شيكل)", "(مئة شيكل)", "₪", "100.00", ":", "المبلغ"),
            List.of("الفرق: " + LRM + "-12.50 ₪" + LRM, "-12.50 ₪", ":", "الفرق"),
            List.of("الفرق: " + LRM + "-12.50\u00A0₪", "₪", "-12.50", ":", "الفرق"),
            List.of("المبلغ: " + LRM + "12.500\u00A0د.أ", "د.أ", "12.500", ":", "المبلغ"),
            List.of("الهاتف: " + LRM + "+970 59 912 3456" + LRM, "+970 59 912 3456", ":", "الهاتف"),
            List.of("لوحة المركبة " + LRM + "6-1234-H" + LRM, "6-1234-H", "لوحة المركبة"),
            List.of("لوحة المركبة " + LRM + "6-1234-95" + LRM, "6-1234-95", "لوحة المركبة"),
            List.of("هل تريد الإلغاء؟", "؟", "هل تريد الإلغاء"),
            List.of("نعم، لا؛ «اقتباس» 16%", "%", "16", "«اقتباس»", "نعم، لا؛"),
            List.of("لا إله لأ لإ لآ مُحَمَّدٌ", "مُحَمَّدٌ", "لآ", "لإ", "لأ", "إله", "لا"));

    /// Wrong on purpose: the sentence, the value as it ought to be, then the pieces as the toolkit lays them. If one of
    /// these starts to look right, the toolkit has changed and the marks must be looked at again.
    private static final List<List<String>> TURNED = List.of(
            List.of("الفرق: -12.50 ₪", "-12.50", "₪", "12.50", "-", ":", "الفرق"),
            List.of("الهاتف: +970 59 912 3456", "+970 59 912 3456", "3456", "912", "59", "970", "+", ":", "الهاتف"),
            List.of("لوحة المركبة 6-1234-H", "6-1234-H", "H", "-", "1234", "-", "6", "لوحة المركبة"),
            List.of("لوحة المركبة 6-1234-95", "6-1234-95", "95", "-", "1234", "-", "6", "لوحة المركبة"));

    static Stream<Arguments> everyWeightAndSize() {
        return Stream.of(Medium.values())
                .flatMap(medium -> Stream.of(
                                "hero",
                                "title",
                                "tile-name",
                                "section",
                                "lead",
                                "lead strong",
                                "body",
                                "body strong",
                                "small",
                                "small strong")
                        .map(look -> Arguments.of(medium, look)));
    }

    @ParameterizedTest
    @MethodSource("everyWeightAndSize")
    void thePiecesOfALineLieAsAReaderExpectsAndUnmarkedValuesAreTurnedAround(Medium medium, String look)
            throws Exception {
        Map<String, Ink> drawn = draw(medium, look.split(" "));
        for (List<String> row : RIGHT) {
            assertOrder(drawn, row.getFirst(), row.subList(1, row.size()));
        }
        for (List<String> row : TURNED) {
            assertThat(ink(drawn, row.getFirst()).find(ink(drawn, row.get(1)), 0))
                    .as(row.get(1))
                    .isEqualTo(Ink.NOWHERE);
            assertOrder(drawn, row.getFirst(), row.subList(2, row.size()));
        }
        assertThat(ink(drawn, "لا").width()).isLessThan(ink(drawn, "ل\u200Cا").width());
    }

    private static void assertOrder(Map<String, Ink> drawn, String sentence, List<String> pieces) {
        Ink line = ink(drawn, sentence);
        int from = 0;
        for (String words : pieces) {
            Ink piece = ink(drawn, words);
            int place = line.find(piece, from);
            assertThat(place).as("%s from %d of %s", words, from, line).isNotEqualTo(Ink.NOWHERE);
            from = place + piece.width() - 1;
        }
        assertThat(from).as("nothing is left over").isGreaterThan(line.width() - 4);
    }

    private static Ink ink(Map<String, Ink> drawn, String words) {
        return Objects.requireNonNull(drawn.get(words), words);
    }

    private static Map<String, Ink> draw(Medium medium, String... look) throws Exception {
        List<String> all = new ArrayList<>(Stream.concat(RIGHT.stream(), TURNED.stream())
                .flatMap(List::stream)
                .distinct()
                .toList());
        all.add("ل\u200Cا");
        Map<String, Ink> drawn = new LinkedHashMap<>();
        for (int i = 0; i < all.size(); i += PAGE) {
            List<String> page = all.subList(i, Math.min(all.size(), i + PAGE));
            drawn.putAll(Glass.call(() -> page(page, medium, look)));
        }
        return drawn;
    }

    /// Each text in a control of its own below the other, in a window of Arabic; one without Arabic letters reads from
    /// the left.
    private static Map<String, Ink> page(List<String> texts, Medium medium, String... look) {
        VBox column = new VBox(20);
        for (String words : texts) {
            Prose prose = new Prose(look);
            prose.setText(words);
            if (words.codePoints()
                    .noneMatch(sign -> Character.UnicodeScript.of(sign) == Character.UnicodeScript.ARABIC)) {
                prose.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
            }
            column.getChildren().add(prose);
        }
        Scene scene = new Scene(column, 2400, 3000);
        Theme.dress(scene, Look.of(medium));
        scene.setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT);
        BufferedImage picture = SwingFXUtils.fromFXImage(scene.snapshot(null), null);
        Map<String, Ink> drawn = new LinkedHashMap<>();
        for (int i = 0; i < texts.size(); i++) {
            Prose prose = (Prose) column.getChildren().get(i);
            assertThat(prose.lines()).hasSize(1);
            Bounds place = prose.localToScene(prose.getLayoutBounds());
            drawn.put(
                    texts.get(i),
                    Ink.of(picture.getSubimage(
                            (int) place.getMinX(), (int) place.getMinY(), (int) place.getWidth(), (int)
                                    place.getHeight())));
        }
        return drawn;
    }
}
