package org.shubbak.core.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shubbak.core.catalogue.Bundled;
import org.shubbak.core.catalogue.Field;
import org.shubbak.core.money.CurrencyCode;

class FieldValueTest {
    private static void keeps(Field field, String typed, String kept) {
        assertThat(FieldValue.normalise(field, typed)).isEqualTo(kept);
        assertThat(FieldValue.normalise(field, kept)).as("again").isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({
        "٤٠٠٠٠٠٠١٤, 400000014",
        "400 000 014, 400000014",
        "4-0000001-4, 400000014",
        "039337423, 039337423",
        "40000001, 40000001",
    })
    void idNumbers(String typed, String kept) {
        keeps(new Field.NationalId(Fields.required()), typed, kept);
    }

    @ParameterizedTest
    @CsvSource({
        "5/11/2026, 2026-11-05",
        "٥/١١/٢٠٢٦, 2026-11-05",
        "05/11/2026, 2026-11-05",
        "31/02/2026, 31/02/2026",
        "tomorrow, tomorrow",
    })
    void dates(String typed, String kept) {
        keeps(new Field.Date(Fields.required(), null, null), typed, kept);
    }

    @ParameterizedTest
    @CsvSource({"2026-3, 2026-03", "3/2026, 2026-03", "٠٣/٢٠٢٦, 2026-03", "2026/12, 2026-12", "2026, 2026"})
    void months(String typed, String kept) {
        keeps(new Field.YearMonth(Fields.required()), typed, kept);
    }

    @ParameterizedTest
    @CsvSource({"007, 7", "٣, 3", "0, 0", "-1, -1", "3.5, 3.5"})
    void wholeNumbers(String typed, String kept) {
        keeps(new Field.WholeNumber(Fields.required(), null, null), typed, kept);
    }

    @ParameterizedTest
    @CsvSource({
        "'1,250.5', 1250.50 ILS",
        "١٢٥٠٫٥, 1250.50 ILS",
        "١٬٢٥٠, 1250.00 ILS",
        "100, 100.00 ILS",
        ".5, 0.50 ILS",
        "100 ILS, 100.00 ILS",
        "100ils, 100.00 ILS",
        "12 JOD, 12.000 JOD",
        "1.2.3, 1.2.3 ILS",
        "-5, -5",
        "hundred, hundred",
    })
    void amountsWhereShekelsAreTheOnlyCurrency(String typed, String kept) {
        keeps(new Field.Amount(Fields.required(), List.of(CurrencyCode.ILS), null, null), typed, kept);
    }

    @ParameterizedTest
    @CsvSource({"100, 100", "100 JOD, 100.000 JOD", "'1,000.5 usd', 1000.50 USD"})
    void amountsWithAChoiceOfCurrenciesGetNoneByThemselves(String typed, String kept) {
        keeps(
                new Field.Amount(Fields.required(), List.of(CurrencyCode.ILS, CurrencyCode.JOD), null, null),
                typed,
                kept);
    }

    @ParameterizedTest
    @CsvSource({
        "0599123456, 0599123456",
        "٠٥٩٩١٢٣٤٥٦, 0599123456",
        "+970 59 912 3456, 0599123456",
        "00970-59-912-3456, 0599123456",
        "+972 (0)59 9123456, 0599123456",
        "\u200E+970 59 912 3456\u200E, 0599123456",
        "059 912-3456, 0599123456",
    })
    void phones(String typed, String kept) {
        keeps(new Field.Phone(Fields.required()), typed, kept);
    }

    @ParameterizedTest
    @CsvSource({
        "6-1234-H, 6-1234-H",
        "61234h, 6-1234-H",
        "٦ ١٢٣٤ H, 6-1234-H",
        "6–1234–h, 6-1234-H",
        "6123495, 6-1234-95",
        "6-1234, 61234",
    })
    void plates(String typed, String kept) {
        keeps(new Field.Plate(Fields.required()), typed, kept);
    }

    @ParameterizedTest
    @CsvSource({"ram-2026-000123, RAM-2026-000123", "RAM 2026 ٠٠٠١٢٣, RAM-2026-000123"})
    void references(String typed, String kept) {
        keeps(new Field.Reference(Fields.required()), typed, kept);
    }

    @ParameterizedTest
    @CsvSource({"مُحَمَّد, محمد", "'  أبو   علي ', أبو علي", "ﻻ, لا"})
    void arabicNamesAreKeptWithoutVowelMarks(String typed, String kept) {
        keeps(new Field.Text(Fields.required(), Field.Script.ARABIC), typed, kept);
    }

    @Test
    void codesAreKeptInCapitalsWhereThePatternAsksForThemAndNamesAreNot() {
        keeps(new Field.Text(Fields.pattern("^[A-Z]?\\d{6,9}$"), Field.Script.ANY), "a1234567", "A1234567");
        keeps(new Field.Text(Fields.pattern("^[A-Za-z ]+$"), Field.Script.LATIN), "Sami Khalil", "Sami Khalil");
        keeps(new Field.Text(Fields.required(), Field.Script.ANY), "sami", "sami");
    }

    @Test
    void aFormIsKeptInItsOrderWithoutWhatWasLeftEmpty() {
        Answers kept = FieldValue.normalise(
                Bundled.service("vehicle-licence-renewal"),
                new Answers(Map.of("mobile", "٠٥٩٩١٢٣٤٥٦", "plateNumber", "61234h", "period", " ", "other", "x")));
        assertThat(kept.values())
                .containsExactly(Map.entry("plateNumber", "6-1234-H"), Map.entry("mobile", "0599123456"));
    }
}
