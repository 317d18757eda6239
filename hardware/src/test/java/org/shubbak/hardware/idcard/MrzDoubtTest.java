package org.shubbak.hardware.idcard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shubbak.core.device.DocumentPart;

/// Which confused readings are put to the person, and which are refused. All start from the specimen of the passport.
class MrzDoubtTest {
    @ParameterizedTest
    @CsvSource({
        "2, 16, O, BIRTH_DATE",
        "2, 22, I, EXPIRY_DATE",
        "1, 12, 0, NAME",
        "1, 8, 1, NAME",
        "1, 5, 0, ISSUER",
        "2, 6, O, NUMBER",
        "2, 6, Q, NUMBER"
    })
    void aKnownConfusionIsAskedAboutAndNeverAccepted(int line, int column, char read, DocumentPart part) {
        List<String> lines = changed(line, column, read);
        Mrz corrected = Objects.requireNonNull(corrected(lines));
        assertThat(corrected.toDocument())
                .isEqualTo(Specimens.read(Specimens.TD3).toDocument());
        assertThat(corrected.correctedParts()).containsExactly(part);
        assertThat(Mrz.read(lines, Specimens.TODAY).accepted()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "1, 7, 3", // no letter is read as 3
        "2, 17, X", // no digit is read as X
        "2, 10, 7", // the number's own check digit
        "2, 14, 8", // the birth date is another, and nothing was confused
    })
    void whatIsNoConfusionIsNotGuessed(int line, int column, char read) {
        assertThat(corrected(changed(line, column, read))).isNull();
    }

    /// With `L89B902C3` the check digits agree for L898902C3 and for LB9B902C3 alike.
    @Test
    void aNumberThatCanBeTwoIsNotGuessed() {
        assertThat(corrected(changed(2, 4, 'B'))).isNull();
    }

    @Test
    void aConfusionBesideAnotherFaultIsNotAskedAbout() {
        List<String> lines = new ArrayList<>(changed(2, 16, 'O'));
        lines.set(1, lines.get(1).replace("1204159", "1204158"));
        assertThat(corrected(lines)).isNull();
    }

    @Test
    void aCorrectedCheckDigitIsAskedAboutByWhatItChecks() {
        Mrz corrected = Objects.requireNonNull(corrected(changed(2, 44, 'O')));
        assertThat(corrected.correctedParts())
                .containsExactly(DocumentPart.NAME, DocumentPart.NUMBER, DocumentPart.BIRTH_DATE);
    }

    @Test
    void aSoundZoneIsNotAskedAbout() {
        Specimens.ALL.forEach(lines -> assertThat(corrected(lines)).isNull());
    }

    private static List<String> changed(int line, int column, char read) {
        List<String> lines = new ArrayList<>(Specimens.TD3);
        StringBuilder text = new StringBuilder(lines.get(line - 1));
        text.setCharAt(column - 1, read);
        lines.set(line - 1, text.toString());
        return lines;
    }

    private static @Nullable Mrz corrected(List<String> lines) {
        return switch (Mrz.read(lines, Specimens.TODAY)) {
            case MrzReading.Fields fields -> fields.corrected();
            case MrzReading.NoFields none -> null;
        };
    }
}
