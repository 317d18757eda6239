package org.shubbak.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArabicKeyTest {
    @ParameterizedTest
    @CsvSource({
        "أحمد, احمد, true, true",
        "إبراهيم, ابراهيم, true, true",
        "آمنة, امنه, true, true",
        "هبة, هبه, true, true",
        "على, علي, true, true",
        "يحيى, يحيي, true, true",
        "مؤمن, مومن, true, true",
        "هناء, هنا, true, true",
        "ليلى, ليلي, true, true",
        "رُخْصَةُ, رخصه, true, true",
        "رخـــصة, رخصة, true, true",
        "الرخصة, رخصة, false, true",
        "للمركبات, مركبات, false, true",
        "بالبطاقة, بطاقة, false, true",
        "القدس, قدس, false, true",
        "عبد الله, عبدالله, true, false",
        "عبد الرحمن, عبدالرحمن, true, false",
        "أبو علي, ابو على, true, true",
        "محمد بن علي, محمد بنعلي, true, false",
        "آل سعيد, السعيد, true, false",
        "٤٠١٢٣٤٥٦٢, 401234562, true, true",
        "۴۰۱, 401, true, true",
        "ﻻ, لا, true, true",
        "علي\u200F, علي, true, true",
        "RAM-2026-000123, ram 2026 000123, true, true",
    })
    void pairsMeetOrStayApart(String one, String other, boolean asNames, boolean asServices) {
        assertThat(ArabicKey.name(one).equals(ArabicKey.name(other))).isEqualTo(asNames);
        assertThat(ArabicKey.service(one).equals(ArabicKey.service(other))).isEqualTo(asServices);
    }

    @ParameterizedTest
    @CsvSource({
        "أحمد, احمد",
        "هناء, هنا",
        "رُخْصَةُ, رخصه",
        "عبد الله, عبدالله",
        "أبو علي, ابوعلي",
        "محمد بن علي, محمد بنعلي",
        "آل سعيد, السعيد",
        "RAM-2026-000123, ram 2026 000123",
    })
    void nameKeysAreThese(String name, String key) {
        assertThat(ArabicKey.name(name)).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource({"للمركبات, مركبات", "بالبطاقة, بطاقه", "القدس, قدس", "أبو علي, ابو علي", "الرخصة, رخصه"})
    void serviceKeysAreThese(String service, String key) {
        assertThat(ArabicKey.service(service)).isEqualTo(key);
    }

    @Test
    void aNameNeverLosesItsArticle() {
        assertThat(ArabicKey.name("الياس")).isNotEqualTo(ArabicKey.name("ياس"));
    }

    @Test
    void nothingTypedIsAnEmptyKey() {
        assertThat(ArabicKey.name(" - ")).isEmpty();
        assertThat(ArabicKey.service("")).isEmpty();
    }
}
