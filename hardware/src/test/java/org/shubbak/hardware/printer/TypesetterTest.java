package org.shubbak.hardware.printer;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.font.TextLayout;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypesetterTest {
    private final Font font = ReceiptFont.load().regular(23);

    @ParameterizedTest
    @CsvSource({
        "ضريبة القيمة المضافة 16%, 16%, المضافة",
        "خلال مدة لا تزيد عن 15 يوماً, 15, يوماً",
        "نسخة طبق الأصل رقم 2 · Copy 2, 2, رقم",
        "Value added tax 16%, 16%, tax",
        "The card is ready within 10 days, 10, days"
    })
    void aNumberStaysWithItsNounHoweverNarrowThePaperIs(String text, String number, String noun) {
        boolean rightToLeft = Typesetter.rightToLeft(text, true);
        for (int width = 130; width < 600; width += 7) {
            assertThat(lines(text, rightToLeft, width))
                    .as("%d dots", width)
                    .anyMatch(
                            line -> words(line).contains(number) && words(line).contains(noun));
        }
    }

    @Test
    void aPhoneNumberMayBeBrokenBetweenItsGroupsAndNowhereElse() {
        String text = "+970 59 912 3456";
        List<String> lines = lines(text, false, 130);
        assertThat(lines).hasSizeGreaterThan(1);
        assertThat(String.join(" ", lines)).isEqualTo(text);
    }

    @Test
    void noLetterIsLostAtAnyWidth() {
        String text = "ضريبة القيمة المضافة 16% خلال 15 يوماً";
        for (int width = 60; width < 600; width += 9) {
            assertThat(String.join("", lines(text, true, width)).replace(" ", ""))
                    .isEqualTo(text.replace(" ", ""));
        }
    }

    private static List<String> words(String line) {
        return List.of(line.split(" "));
    }

    /// What stands on each line, fixed spaces shown as plain ones.
    private List<String> lines(String text, boolean rightToLeft, int width) {
        List<String> lines = new ArrayList<>();
        int at = 0;
        for (TextLine set : Typesetter.set(text, font, rightToLeft, width).lines()) {
            TextLayout line = ((TextLine.Drawn) set).layout();
            int end = Math.min(text.length(), at + line.getCharacterCount());
            lines.add(text.substring(at, end).strip());
            at += line.getCharacterCount();
        }
        return lines;
    }
}
