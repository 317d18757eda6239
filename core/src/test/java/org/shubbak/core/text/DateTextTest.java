package org.shubbak.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateTextTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 5);

    @ParameterizedTest
    @CsvSource({
        "1, كانون الثاني",
        "2, شباط",
        "3, آذار",
        "4, نيسان",
        "5, أيار",
        "6, حزيران",
        "7, تموز",
        "8, آب",
        "9, أيلول",
        "10, تشرين الأول",
        "11, تشرين الثاني",
        "12, كانون الأول",
    })
    void monthsHaveTheirLevantineNames(int month, String name) {
        assertThat(DateText.date(LocalDate.of(2026, month, 5), Language.AR)).isEqualTo("5 " + name + " 2026");
    }

    @Test
    void eachUseHasItsPattern() {
        assertThat(DateText.date(DAY, Language.EN)).isEqualTo("5 November 2026");
        assertThat(DateText.dateWithWeekday(DAY, Language.AR)).isEqualTo("الخميس 5 تشرين الثاني 2026");
        assertThat(DateText.dateWithWeekday(DAY, Language.EN)).isEqualTo("Thursday 5 November 2026");
        assertThat(DateText.numeric(DAY)).isEqualTo("05/11/2026");
        assertThat(DateText.time(LocalTime.of(14, 5))).isEqualTo("14:05");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "05/11/2026",
                "5/11/2026",
                "٥/١١/٢٠٢٦",
                "۰۵/۱۱/۲۰۲۶",
                " 05/11/2026\u200F",
                "5\u200F/11\u200F/2026"
            })
    void aTypedDateIsReadInAnyDigits(String typed) {
        assertThat(DateText.parse(typed)).contains(DAY);
    }

    @Test
    void aLeapDayIsReadInItsYearOnly() {
        assertThat(DateText.parse("29/02/2028")).contains(LocalDate.of(2028, 2, 29));
        assertThat(DateText.parse("29/02/2027")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"31/02/2026", "5/13/2026", "2026-11-05", "5/11/26", "5/11/02026", "5 11 2026", "", "-5/11/2026"})
    void whatIsNoDateIsNotRead(String typed) {
        assertThat(DateText.parse(typed)).isEmpty();
    }
}
