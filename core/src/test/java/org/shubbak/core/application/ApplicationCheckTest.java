package org.shubbak.core.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shubbak.core.catalogue.Bundled;
import org.shubbak.core.catalogue.Field;
import org.shubbak.core.money.CurrencyCode;
import org.shubbak.core.text.LocalText;
import org.shubbak.core.text.Problem;

class ApplicationCheckTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private static Optional<FieldProblem> check(Field field, @Nullable String value) {
        return ApplicationCheck.check(field, value == null ? "" : value, TODAY);
    }

    /// The code and its arguments, or `fine`.
    private static String verdict(Field field, @Nullable String value) {
        return check(field, value)
                .map(FieldProblem::problem)
                .map(p -> String.join(" ", p.code(), String.join(" ", p.arguments()))
                        .strip())
                .orElse("fine");
    }

    @Test
    void nothingIsAProblemOnlyWhereAnAnswerIsRequired() {
        assertThat(verdict(new Field.Phone(Fields.required()), " \u200F")).isEqualTo("field.required");
        assertThat(verdict(new Field.Phone(Fields.optional()), "")).isEqualTo("fine");
        assertThat(verdict(new Field.Phone(Fields.optional()), "12")).isEqualTo("phone.invalid");
    }

    @ParameterizedTest
    @CsvSource({
        "400000014, fine, false",
        "٤٠٠٠٠٠٠١٤, fine, false",
        "900000002, id.checkDigit, true",
        "000000000, id.refused, false",
        "777777777, id.refused, false",
        "40000001, id.nineDigits, false",
        "4000000a4, id.nineDigits, false",
    })
    void onlyAWrongCheckDigitMayBeConfirmedByAClerk(String typed, String verdict, boolean warning) {
        Field field = new Field.NationalId(Fields.required());
        assertThat(verdict(field, typed)).isEqualTo(verdict);
        assertThat(check(field, typed).map(FieldProblem::warning).orElse(false)).isEqualTo(warning);
    }

    @ParameterizedTest
    @CsvSource({
        "24/11/2026, fine",
        "25/11/2026, date.future",
        "1/1/1900, fine",
        "31/12/1899, date.tooEarly 01/01/1900",
        "31/02/2026, date.invalid",
        "2026-11-24, fine",
        "+12026-11-24, date.invalid",
    })
    void daysUpToToday(String typed, String verdict) {
        assertThat(verdict(new Field.Date(Fields.required(), "1900-01-01", "today"), typed))
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"24/11/2026, fine", "23/11/2026, date.past", "31/12/2026, fine", "1/1/2027, date.tooLate 31/12/2026"})
    void daysFromToday(String typed, String verdict) {
        assertThat(verdict(new Field.Date(Fields.required(), "today", "2026-12-31"), typed))
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"10/2026, fine", "2026-13, month.invalid", "2026, month.invalid"})
    void months(String typed, String verdict) {
        assertThat(verdict(new Field.YearMonth(Fields.required()), typed)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "1, fine",
        "10, fine",
        "0, number.tooSmall 1",
        "11, number.tooLarge 10",
        "x, number.invalid",
        "2.5, number.invalid",
        "99999999999999999999, number.invalid",
        "-1, number.invalid",
    })
    void wholeNumbers(String typed, String verdict) {
        assertThat(verdict(new Field.WholeNumber(Fields.required(), 1L, 10L), typed))
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "100 ILS, fine",
        "0.99 ILS, amount.tooSmall 1.00",
        "0.999 JOD, amount.tooSmall 1.00",
        "1 JOD, fine",
        "500.01 ILS, amount.tooLarge 500.00",
        "100, amount.currencyMissing",
        "100 USD, amount.currencyRefused",
        "100 EUR, amount.invalid",
        "1.234 ILS, amount.invalid",
        "-1 ILS, amount.invalid",
        "much, amount.invalid",
    })
    void amounts(String typed, String verdict) {
        Field field =
                new Field.Amount(Fields.required(), List.of(CurrencyCode.ILS, CurrencyCode.JOD), "1.00", "500.00");
        assertThat(verdict(field, typed)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"0599123456, fine", "+970599123456, fine", "0569123456, fine", "0539123456, phone.invalid"})
    void phonesByThePatternOfTheCatalogue(String typed, String verdict) {
        assertThat(verdict(new Field.Phone(Fields.pattern("^05[69]\\d{7}$")), typed))
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "6-1234-H, fine",
        "6123495, fine",
        "6-1234, plate.letterMissing",
        "6-1234-I, plate.invalid",
        "6-123-H, plate.invalid",
    })
    void plates(String typed, String verdict) {
        assertThat(verdict(new Field.Plate(Fields.required()), typed)).isEqualTo(verdict);
        assertThat(verdict(new Field.Plate(Fields.pattern("^(\\d-?\\d{4}-?[A-HJ-NP-T]|\\d-?\\d{4}-?\\d{2})$")), typed))
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"a@b.ps, fine", "a@b@c, email.invalid", "ab.ps, email.invalid"})
    void emails(String typed, String verdict) {
        assertThat(verdict(new Field.Email(Fields.required()), typed)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"ram 2026 000123, fine", "RAM-2026-12, reference.invalid"})
    void references(String typed, String verdict) {
        assertThat(verdict(new Field.Reference(Fields.pattern("^[A-Z]{3}-\\d{4}-\\d{6}$")), typed))
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "^\\d{9}$, 12, text.digits 9",
        "'^\\d{6,9}$', 12, text.digitsBetween 6 9",
        "'^.{2,60}$', x, text.length 2 60",
        "^[A-Z]+\\d$, ??, text.pattern",
        "'^.{2,60}$', رام الله, fine",
    })
    void textsSayWhatTheirPatternWants(String pattern, String typed, String verdict) {
        assertThat(verdict(new Field.Text(Fields.pattern(pattern), Field.Script.ANY), typed))
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "ARABIC, سامي, fine",
        "ARABIC, أبو علي, fine",
        "ARABIC, Sami, text.arabicOnly",
        "ARABIC, ساميB, text.arabicOnly",
        "LATIN, Sami, fine",
        "LATIN, سامي, text.latinOnly",
        "ANY, Sami سامي, fine",
    })
    void theScriptOfANameIsThatOfItsQuestion(Field.Script script, String typed, String verdict) {
        assertThat(verdict(new Field.Text(Fields.required(), script), typed)).isEqualTo(verdict);
    }

    @Test
    void onlyWhatIsOfferedCanBeChosen() {
        Field field = new Field.Choice(
                Fields.required(), List.of(new Field.Option("P6M", new LocalText("ستة أشهر", "6 months"))));
        assertThat(verdict(field, "P6M")).isEqualTo("fine");
        assertThat(verdict(field, "p6m")).isEqualTo("choice.invalid");
    }

    @Test
    void aDeclarationMustBeMadeAndAnotherYesOrNoMayBeNo() {
        Field declaration = new Field.YesNo(Fields.required(), true);
        assertThat(verdict(declaration, "true")).isEqualTo("fine");
        assertThat(verdict(declaration, "false")).isEqualTo("declaration.required");
        assertThat(verdict(declaration, "")).isEqualTo("field.required");
        assertThat(verdict(new Field.YesNo(Fields.required(), false), "false")).isEqualTo("fine");
        assertThat(verdict(new Field.YesNo(Fields.required(), false), "maybe")).isEqualTo("choice.invalid");
    }

    @Test
    void aFormGivesAllItsProblemsInItsOrder() {
        Map<String, String> answers = new HashMap<>(
                Map.of("nationalId", "900000002", "plateNumber", "6-1234", "period", "P12M", "mobile", "0599123456"));
        assertThat(ApplicationCheck.check(Bundled.service("vehicle-licence-renewal"), new Answers(answers), TODAY))
                .containsExactly(
                        new FieldProblem("nationalId", Problem.of("id.checkDigit"), true),
                        new FieldProblem("plateNumber", Problem.of("plate.letterMissing"), false),
                        new FieldProblem("declaration", Problem.of("field.required"), false));
        answers.putAll(Map.of("nationalId", "400000014", "plateNumber", "6-1234-H", "declaration", "true"));
        assertThat(ApplicationCheck.check(Bundled.service("vehicle-licence-renewal"), new Answers(answers), TODAY))
                .isEmpty();
    }
}
