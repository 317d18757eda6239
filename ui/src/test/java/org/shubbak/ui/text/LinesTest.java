package org.shubbak.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LinesTest {
    private static List<String> broken(String text, int letters) {
        return Lines.of(text, letters, String::length);
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
                    .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(room));
        }
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
