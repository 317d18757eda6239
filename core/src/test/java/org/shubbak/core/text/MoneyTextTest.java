package org.shubbak.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shubbak.core.money.CurrencyCode;
import org.shubbak.core.money.Money;

class MoneyTextTest {
    @ParameterizedTest
    @CsvSource({
        "-1250, ILS, AR, \u200E-12.50\u00A0₪",
        "12500, JOD, AR, \u200E12.500\u00A0د.أ",
        "10000, ILS, AR, \u200E100.00\u00A0₪",
        "123456789, ILS, AR, '\u200E1,234,567.89\u00A0₪'",
        "5, JOD, AR, \u200E0.005\u00A0د.أ",
        "-5, USD, AR, \u200E-0.05\u00A0$",
        "0, ILS, EN, \u200E0.00\u00A0ILS",
        "105000, ILS, EN, '\u200E1,050.00\u00A0ILS'",
        "24000, JOD, EN, \u200E24.000\u00A0JOD",
    })
    void theCodePointsAreExactlyThese(long minor, CurrencyCode currency, Language language, String shown) {
        assertThat(MoneyText.show(new Money(minor, currency), language)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"-9223372036854775808, ILS, '\u200E-92,233,720,368,547,758.08\u00A0₪'"})
    void theLargestAmountKeepsEveryDigit(long minor, CurrencyCode currency, String shown) {
        assertThat(MoneyText.show(new Money(minor, currency), Language.AR)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"-1250, ILS, -12.50 ₪", "12500, JOD, 12.500 د.أ"})
    void aPrinterGetsItWithoutMarks(long minor, CurrencyCode currency, String plain) {
        assertThat(Ltr.plain(MoneyText.show(new Money(minor, currency), Language.AR)))
                .isEqualTo(plain);
    }
}
