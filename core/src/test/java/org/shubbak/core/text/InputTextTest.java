package org.shubbak.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InputTextTest {
    @ParameterizedTest
    @CsvSource({
        "٤٠١٢٣٤٥٦٢, 401234562",
        "۴۰۱, 401",
        "ﻻ, لا",
        "رخـــصة, رخصة",
        "'  رام الله\u200F ', رام الله",
        "\u200E0599123456\u200E, 0599123456",
        "１２３, 123",
        "أحمد, أحمد",
    })
    void whatWasTypedIsOneFormOfIt(String typed, String kept) {
        assertThat(InputText.normalise(typed)).isEqualTo(kept);
        assertThat(InputText.normalise(kept)).isEqualTo(kept);
    }
}
