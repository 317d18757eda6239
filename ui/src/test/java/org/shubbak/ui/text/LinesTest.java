package org.shubbak.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Bidi;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LinesTest {
    private static List<String> broken(String text, int letters) {
        return Lines.of(text, letters, LinesTest::seen);
    }

    /// Marks take no room.
    private static int seen(String line) {
        return line.replace("\u200E", "").length();
    }

    @Test
    void eachLineIsAsFullAsItMayBe() {
        assertThat(broken("one two three four", 9)).containsExactly("one two", "three", "four");
    }

    @Test
    void noWordIsLostOrRepeated() {
        String text = "أنجز معاملتك بنفسك في دقائق: تراخيص، ضرائب، شهادات ميلاد، جوازات سفر، هويات.";
        for (int width = 5; width < 90; width++) {
            assertThat(String.join(" ", broken(text, width)).replace(" ", "")).isEqualTo(text.replace(" ", ""));
        }
    }

    @Test
    void noLineIsWiderThanItsRoom() {
        for (int width = 4; width < 40; width++) {
            int room = width;
            assertThat(broken("كما يظهر على اللوحة، مثال: ‎6-1234-H‎ (أعلى الصفحة).", width))
                    .allSatisfy(line -> assertThat(seen(line)).isLessThanOrEqualTo(room));
        }
    }

    @Test
    void whatReadsFromTheLeftStillDoesWhereItIsBroken() {
        String path = "/var/lib/shubbak/ramallah-kiosk-1/station.json";
        String sentence = "صحّح ما يلي في ملف الإعدادات \u200E" + path + "\u200E أو أعد النسخة السابقة منه:";
        for (int width = 12; width < 60; width++) {
            String shown =
                    broken(sentence, width).stream().map(LinesTest::asDrawn).collect(Collectors.joining("\n"));
            assertThat(shown.replaceAll("[^!-9;-~]", "").replace(" ", ""))
                    .as("%d letters", width)
                    .isEqualTo(path);
        }
    }

    @Test
    void anEnglishLineGetsNoMark() {
        assertThat(String.join("", broken("Correct the settings file /var/lib/shubbak/station.json", 12)))
                .doesNotContain("\u200E");
    }

    /// The signs from left to right, as a screen with Arabic on it lays them.
    private static String asDrawn(String line) {
        Bidi order = new Bidi(line, Bidi.DIRECTION_RIGHT_TO_LEFT);
        Object[] runs = IntStream.range(0, order.getRunCount())
                .mapToObj(run -> order.getRunLevel(run) % 2 == 0
                        ? line.substring(order.getRunStart(run), order.getRunLimit(run))
                        : new StringBuilder(line.substring(order.getRunStart(run), order.getRunLimit(run)))
                                .reverse()
                                .toString())
                .toArray();
        byte[] levels = new byte[runs.length];
        for (int run = 0; run < runs.length; run++) {
            levels[run] = (byte) order.getRunLevel(run);
        }
        Bidi.reorderVisually(levels, 0, runs, 0, runs.length);
        return Stream.of(runs).map(String::valueOf).collect(Collectors.joining());
    }

    @Test
    void aNumberOrANameWithAHyphenStaysWhole() {
        assertThat(broken("Receipt RAM-04-2026", 15)).containsExactly("Receipt", "RAM-04-2026");
        assertThat(broken("Ramallah and Al-Bireh", 16)).containsExactly("Ramallah and", "Al-Bireh");
        assertThat(broken("Open 08:00 to 15:00", 17)).containsExactly("Open 08:00 to", "15:00");
        assertThat(broken("one - two", 6)).containsExactly("one -", "two");
    }

    @Test
    void aWordWiderThanTheRoomIsBrokenBetweenLetters() {
        assertThat(broken("RAM-2026-ABCDEFGHIJ", 8))
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(8));
        assertThat(String.join("", broken("ABCDEFGHIJKLMNOP", 6))).isEqualTo("ABCDEFGHIJKLMNOP");
    }

    @Test
    void lineFeedsStay() {
        assertThat(broken("one\n\ntwo", 20)).containsExactly("one", "", "two");
    }
}
