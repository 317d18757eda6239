package org.shubbak.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NationalIdTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "400000014", "401234562", "410000038", "800000010", "850000027", "900000019", "900000001",
                "400000006", "800000002", "123456782", "400123451", "039337423", "409000007", "490000007",
                "٤٠٠٠٠٠٠١٤", "۴۰۰۰۰۰۰۱۴", " 400000014\u200F"
            })
    void aRightNumberIsValid(String number) {
        assertThat(NationalId.check(number)).isEqualTo(NationalId.VALID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"900000002", "400123450", "039337422"})
    void aWrongCheckDigitIsTold(String number) {
        assertThat(NationalId.check(number)).isEqualTo(NationalId.WRONG_CHECK_DIGIT);
    }

    @Test
    void everySingleWrongDigitIsNoticed() {
        String right = "400000014";
        for (int i = 0; i < right.length(); i++) {
            for (char wrong = '0'; wrong <= '9'; wrong++) {
                if (wrong != right.charAt(i)) {
                    String number = right.substring(0, i) + wrong + right.substring(i + 1);
                    assertThat(NationalId.check(number)).isEqualTo(NationalId.WRONG_CHECK_DIGIT);
                }
            }
        }
    }

    @Test
    void nineEqualDigitsAreRefusedInEveryScriptAlthoughZerosPassTheSum() {
        assertThat(NationalId.check("٠".repeat(9))).isEqualTo(NationalId.REFUSED);
        assertThat(NationalId.check("۷".repeat(9))).isEqualTo(NationalId.REFUSED);
        for (char digit = '0'; digit <= '9'; digit++) {
            assertThat(NationalId.check(String.valueOf(digit).repeat(9))).isEqualTo(NationalId.REFUSED);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "40000001", "4000000144", "40000001x", "-00000014", "400 000014"})
    void anythingElseIsNotNineDigits(String number) {
        assertThat(NationalId.check(number)).isEqualTo(NationalId.NOT_NINE_DIGITS);
    }
}
