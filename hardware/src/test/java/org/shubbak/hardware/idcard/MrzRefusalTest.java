package org.shubbak.hardware.idcard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.shubbak.hardware.idcard.MrzProblem.Code;

/// Each starts from the passport specimen and changes one thing.
class MrzRefusalTest {
    private static final String NAMES = Specimens.TD3.getFirst();
    private static final String DATA = Specimens.TD3.getLast();

    @Test
    void aWrongCheckDigitOfTheDocumentNumber() {
        refused(List.of(NAMES, DATA.replace("C36UTO", "C37UTO")), "documentNumber", Code.CHECK_DIGIT);
    }

    @Test
    void aWrongCheckDigitOfTheWhole() {
        refused(List.of(NAMES, DATA.replaceFirst("0$", "5")), "composite", Code.CHECK_DIGIT);
    }

    @Test
    void aLetterInADate() {
        refused(List.of(NAMES, DATA.replace("740812", "74O812")), "birthDate", Code.NOT_DIGITS);
    }

    @Test
    void aMonthThatIsNone() {
        refused(List.of(NAMES, DATA.replace("740812", "741312")), "birthDate", Code.NOT_A_DATE);
    }

    @Test
    void aLineThatIsTooShort() {
        refused(List.of(NAMES, DATA.substring(1)), "lines", Code.LENGTH);
    }

    @Test
    void lowerCase() {
        refused(List.of(NAMES.toLowerCase(Locale.ROOT), DATA), "name", Code.ALPHABET);
    }

    @Test
    void spacesForFillers() {
        refused(List.of(NAMES.replace('<', ' '), DATA), "name", Code.ALPHABET);
    }

    @Test
    void charactersThatTheReaderGaveUp() {
        refused(List.of(NAMES, DATA.replace("L898", "L?98")), "documentNumber", Code.UNREADABLE);
        refused(List.of("?".repeat(44), "?".repeat(44)), "documentNumber", Code.UNREADABLE);
    }

    @Test
    void oneLineOnly() {
        refused(List.of(NAMES), "lines", Code.INCOMPLETE);
        refused(List.of(), "lines", Code.INCOMPLETE);
    }

    @Test
    void linesInTheWrongOrder() {
        refused(List.of(DATA, NAMES), "lines", Code.STRUCTURE);
        refused(Specimens.TD1.reversed(), "lines", Code.STRUCTURE);
    }

    @Test
    void twoReadsInOne() {
        List<String> twice = new ArrayList<>(Specimens.TD3);
        twice.addAll(Specimens.TD3);
        refused(twice, "lines", Code.STRUCTURE);
        refused(List.of(String.join("", twice)), "lines", Code.STRUCTURE);
    }

    @Test
    void aSexThatIsNone() {
        refused(List.of(NAMES, DATA.replace("F1204", "Q1204")), "sex", Code.NOT_A_SEX);
    }

    @Test
    void aDocumentWithoutANumberOrAName() {
        refused(List.of(NAMES, DATA.replace("L898902C36", "<<<<<<<<<0")), "documentNumber", Code.MISSING);
        refused(List.of("P<UTO" + "<".repeat(39), DATA), "name", Code.MISSING);
        refused(List.of(NAMES, DATA.replace("UTO", "<<<")), "nationality", Code.MISSING);
    }

    @Test
    void theTwentyNinthOfFebruaryOfACommonYear() {
        assertThat(MrzDate.birth("850229", Specimens.TODAY).sound()).isFalse();
        assertThat(MrzDate.birth("840229", Specimens.TODAY).sound()).isTrue();
        assertThat(MrzDate.birth("000229", Specimens.TODAY)).isEqualTo(new MrzDate("2000-02-29", true));
        assertThat(MrzDate.birth("<<0229", Specimens.TODAY)).isEqualTo(new MrzDate("????-02-29", true));
        assertThat(MrzDate.birth("7413<<", Specimens.TODAY).sound()).isFalse();
        assertThat(MrzDate.birth("7<0812", Specimens.TODAY).sound()).isFalse();
        assertThat(MrzDate.birth("<<<<<<", Specimens.TODAY)).isEqualTo(new MrzDate("????-??-??", true));
    }

    @Test
    void noBirthIsInTheFutureAndNoExpiryInALongGoneCentury() {
        assertThat(MrzDate.birth("261123", Specimens.TODAY).iso()).isEqualTo("2026-11-23");
        assertThat(MrzDate.birth("261124", Specimens.TODAY).iso()).isEqualTo("1926-11-24");
        assertThat(MrzDate.birth("2612<<", Specimens.TODAY).iso()).isEqualTo("1926-12-??");
        assertThat(MrzDate.expiry("291231", Specimens.TODAY).iso()).isEqualTo("2029-12-31");
        assertThat(MrzDate.expiry("951231", Specimens.TODAY).iso()).isEqualTo("1995-12-31");
    }

    private static void refused(List<String> lines, String field, Code code) {
        MrzReading reading = Mrz.read(lines, Specimens.TODAY);
        assertThat(reading.accepted()).isFalse();
        assertThat(reading.problems()).contains(new MrzProblem(field, code));
    }
}
