package org.shubbak.hardware.idcard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shubbak.core.device.IdentityDocument;
import org.shubbak.hardware.idcard.MrzProblem.Code;

class MrzTest {
    @Test
    void readsAPassport() {
        Mrz mrz = Specimens.read(Specimens.TD3);

        assertThat(mrz)
                .isEqualTo(new Mrz(
                        MrzFormat.TD3,
                        "P",
                        "UTO",
                        "L898902C3",
                        "UTO",
                        "ERIKSSON",
                        "ANNA MARIA",
                        false,
                        "1974-08-12",
                        "2012-04-15",
                        "F",
                        List.of("ZE184226B"),
                        List.of(),
                        List.of()));
        assertThat(mrz.toDocument().kind()).isEqualTo(IdentityDocument.Kind.PASSPORT);
        assertThat(mrz.personalNumber()).isEmpty();
    }

    @Test
    void readsACardOfThreeLinesAndOneOfTwo() {
        for (List<String> lines : List.of(Specimens.TD1, Specimens.TD2)) {
            Mrz mrz = Specimens.read(lines);
            assertThat(mrz.documentCode()).isEqualTo("I");
            assertThat(mrz.documentNumber()).isEqualTo("D23145890");
            assertThat(mrz.birthDate()).isEqualTo("1974-08-12");
            assertThat(mrz.expiryDate()).isEqualTo("2012-04-15");
            assertThat(mrz.sex()).isEqualTo("F");
            assertThat(mrz.surname()).isEqualTo("ERIKSSON");
            assertThat(mrz.givenNames()).isEqualTo("ANNA MARIA");
            assertThat(mrz.optional()).isEmpty();
            assertThat(mrz.problems()).isEmpty();
            assertThat(mrz.toDocument().kind()).isEqualTo(IdentityDocument.Kind.ID_CARD);
        }
    }

    @Test
    void readsBothVisas() {
        Mrz a = Specimens.read(Specimens.MRVA);
        Mrz b = Specimens.read(Specimens.MRVB);
        for (Mrz visa : List.of(a, b)) {
            assertThat(visa.documentNumber()).isEqualTo("L8988901C");
            assertThat(visa.nationality()).isEqualTo("XXX");
            assertThat(visa.birthDate()).isEqualTo("1940-09-07");
            assertThat(visa.expiryDate()).isEqualTo("1996-12-10");
            assertThat(visa.problems()).isEmpty();
            assertThat(visa.toDocument().kind()).isEqualTo(IdentityDocument.Kind.VISA);
        }
        assertThat(a.format()).isEqualTo(MrzFormat.MRVA);
        assertThat(a.optional()).containsExactly("6ZE184226B");
        assertThat(b.format()).isEqualTo(MrzFormat.MRVB);
        assertThat(b.optional()).isEmpty();
    }

    @Test
    void aLongDocumentNumberRunsOnIntoTheOptionalData() {
        Mrz mrz = Specimens.read(Specimens.TD1_LONG);

        assertThat(mrz.documentNumber()).isEqualTo("D23145890734");
        assertThat(mrz.optional()).isEmpty();
        assertThat(mrz.birthDate()).isEqualTo("1934-07-12");
        assertThat(mrz.expiryDate()).isEqualTo("1995-07-12");
        assertThat(mrz.sex()).isEqualTo("M");
        assertThat(mrz.surname() + "/" + mrz.givenNames()).isEqualTo("STEVENSON/PETER JOHN");
        assertThat(mrz.problems()).isEmpty();
    }

    @Test
    void aPalestinianPassportOffersTheNumberInItsOptionalData() {
        Mrz mrz = Specimens.read(Specimens.PSE);

        assertThat(mrz.documentNumber()).isEqualTo("1234567");
        assertThat(mrz.birthDate()).isEqualTo("1990-01-15");
        assertThat(mrz.expiryDate()).isEqualTo("2029-01-14");
        assertThat(mrz.surname() + "/" + mrz.givenNames()).isEqualTo("AL NAJJAR/YOUSEF IBRAHIM");
        assertThat(mrz.personalNumber()).contains("900000001");
        assertThat(mrz.problems()).isEmpty();
    }

    @Test
    void aNameThatFillsItsFieldIsTruncatedAndADayThatNeverWasIsNoDate() {
        Mrz mrz = Specimens.read(Specimens.TRUNCATED);

        assertThat(mrz.nameTruncated()).isTrue();
        assertThat(mrz.givenNames()).isEqualTo("MOHAMMAD ABDELR");
        assertThat(mrz.problems()).containsExactly(new MrzProblem("birthDate", Code.NOT_A_DATE));
    }

    @Test
    void whatADateLeavesOpenIsShownSo() {
        Mrz mrz = Specimens.read(Specimens.UNKNOWN_DAY);

        assertThat(mrz.birthDate()).isEqualTo("1974-08-??");
        assertThat(mrz.problems()).isEmpty();
    }

    @Test
    void oneRunOfCharactersIsCutIntoItsLines() {
        for (List<String> lines : Specimens.ALL) {
            assertThat(Specimens.read(List.of(String.join("", lines)))).isEqualTo(Specimens.read(lines));
        }
    }

    @Test
    void confusedCharactersAreCorrectedAloudAndNotAccepted() {
        Mrz mrz = Specimens.read(List.of(
                Specimens.TD3.getFirst().replace("ANNA", "ANN4").replace("MARIA", "MAR1A"),
                Specimens.TD3.getLast().replace("740812", "74O8I2")));

        assertThat(mrz.birthDate()).isEqualTo("1974-08-12");
        assertThat(mrz.givenNames()).isEqualTo("ANN4 MARIA");
        assertThat(mrz.corrections())
                .containsExactlyInAnyOrder(
                        new MrzCorrection("birthDate", 3, 'O', '0'),
                        new MrzCorrection("birthDate", 5, 'I', '1'),
                        new MrzCorrection("name", 19, '1', 'I'));
        assertThat(mrz.problems())
                .containsExactlyInAnyOrder(
                        new MrzProblem("birthDate", Code.NOT_DIGITS), new MrzProblem("name", Code.NOT_LETTERS));
    }

    @Test
    void aDocumentNumberIsNeverGuessed() {
        Mrz mrz = Specimens.read(
                List.of(Specimens.TD3.getFirst(), Specimens.TD3.getLast().replace("L898902C3", "L8989O2C3")));

        assertThat(mrz.documentNumber()).isEqualTo("L8989O2C3");
        assertThat(mrz.corrections()).isEmpty();
        assertThat(mrz.problems())
                .containsExactly(
                        new MrzProblem("documentNumber", Code.CHECK_DIGIT),
                        new MrzProblem("composite", Code.CHECK_DIGIT));
    }

    @Test
    void showsNothingOfThePerson() {
        for (List<String> lines : Specimens.ALL) {
            Mrz mrz = Specimens.read(lines);
            assertThat(mrz + " " + mrz.toDocument() + " " + Mrz.read(lines, Specimens.TODAY))
                    .doesNotContain(mrz.documentNumber())
                    .doesNotContain(mrz.surname())
                    .doesNotContain(mrz.birthDate());
        }
        assertThat(new MrzCorrection("birthDate", 3, 'O', '0').toString()).doesNotContain("O");
    }
}
