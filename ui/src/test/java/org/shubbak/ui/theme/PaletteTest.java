package org.shubbak.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaletteTest {
    private static final double KIOSK = 7;

    /// Every pair of letters on ground that a style sheet brings together.
    private static final List<List<String>> PAIRS = List.of(
            List.of("ink", "paper"),
            List.of("ink", "card"),
            List.of("ink", "sand"),
            List.of("ink", "dune"),
            List.of("ink", "tint"),
            List.of("ink", "amber-ground"),
            List.of("quiet", "paper"),
            List.of("quiet", "card"),
            List.of("title", "paper"),
            List.of("title", "card"),
            List.of("title", "tint"),
            List.of("title", "sand"),
            List.of("on-action", "action"),
            List.of("on-action", "action-hover"),
            List.of("action", "card"),
            List.of("action", "paper"),
            List.of("on-deep", "deep"),
            List.of("wheat", "deep"));

    /// Bold letters of messages, and signs.
    private static final List<List<String>> MESSAGES = List.of(
            List.of("brick", "paper"),
            List.of("brick", "card"),
            List.of("brick", "brick-ground"),
            List.of("amber", "amber-ground"),
            List.of("amber", "sand"));

    @ParameterizedTest
    @EnumSource(Palette.class)
    void lettersStandOutSevenToOne(Palette palette) {
        PAIRS.forEach(pair ->
                assertThat(contrast(palette, pair)).as("%s %s", palette, pair).isGreaterThanOrEqualTo(KIOSK));
    }

    @ParameterizedTest
    @EnumSource(Palette.class)
    void messagesStandOut(Palette palette) {
        MESSAGES.forEach(pair ->
                assertThat(contrast(palette, pair)).as("%s %s", palette, pair).isGreaterThanOrEqualTo(4.5));
    }

    @ParameterizedTest
    @EnumSource(Palette.class)
    void edgesOfFieldsAreSeen(Palette palette) {
        assertThat(contrast(palette, List.of("edge", "card"))).isGreaterThanOrEqualTo(3);
        assertThat(contrast(palette, List.of("focus", "card"))).isGreaterThanOrEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource(Medium.class)
    void noColourIsWrittenInAStyleSheet(Medium medium) {
        String sheet = Theme.sheet("common.css") + Theme.sheet(medium.sheet());
        assertThat(sheet)
                .doesNotContainPattern("#[0-9A-Fa-f]{3}|rgba?\\(|hsb\\(|-color-\\w|:\\s*(white|black|red|green)\\b");
        assertThat(sheet.lines().filter(line -> line.contains("-sb-")))
                .allSatisfy(line -> assertThat(rolesIn(line)).isSubsetOf(known()));
    }

    /// But for the two that a rule sets for its inside.
    private static List<String> rolesIn(String line) {
        return java.util.regex.Pattern.compile("-sb-([a-z-]+)")
                .matcher(line)
                .results()
                .map(found -> found.group(1))
                .filter(role -> !List.of("fill", "ground").contains(role))
                .toList();
    }

    private static List<String> known() {
        return List.copyOf(Palette.LIGHT.roles().keySet());
    }

    private static double contrast(Palette palette, List<String> pair) {
        Map<String, String> roles = palette.roles();
        double one = luminance(roles.getOrDefault(pair.getFirst(), ""));
        double other = luminance(roles.getOrDefault(pair.getLast(), ""));
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    private static double luminance(String colour) {
        return 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
    }

    private static double channel(String colour, int from) {
        double value = Integer.parseInt(colour.substring(from, from + 2), 16) / 255.0;
        return value <= 0.03928 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
