package org.shubbak.hardware.idcard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shubbak.core.device.IdentityDocument;

class BarcodeTest {
    private static final String LICENCE = "@\n\u001e\rANSI 636000100002DL00410100ZO01410000DLDAQ1234567\n"
            + "DCSNAJJAR\nDACYOUSEF\nDBB01151990\nDBA01142029\nDCGUSA\r";

    @ParameterizedTest
    @ValueSource(
            strings = {"900000001", "900000001\r", "]C0900000001", "]Q1900000001\r\n", "]A0 900000001", "]z0900000001"})
    void nineDigitsAreTheNumberInEverySymbology(String text) {
        assertThat(document(text).kind()).isEqualTo(IdentityDocument.Kind.BARCODE);
        assertThat(document(text).personalNumber()).isEqualTo("900000001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"900000002", "]C0900000002"})
    void aMisreadNumberIsNoNumber(String text) {
        assertThat(Barcode.read(text)).contains(new Barcode.WrongNumber());
    }

    @Test
    void aLicenceOfTheAamvaGivesItsFields() {
        IdentityDocument licence = document("]L0" + LICENCE);

        assertThat(licence.number()).isEqualTo("1234567");
        assertThat(licence.surname()).isEqualTo("NAJJAR");
        assertThat(licence.givenNames()).isEqualTo("YOUSEF");
        assertThat(licence.birthDate()).isEqualTo("1990-01-15");
        assertThat(licence.expiryDate()).isEqualTo("2029-01-14");
        assertThat(licence.personalNumber()).isNull();
        assertThat(document(LICENCE).number()).isEqualTo("1234567");
    }

    @Test
    void canadaWritesTheYearFirst() {
        String text = LICENCE.replace("01151990", "19900115").replace("DCGUSA", "DCGCAN");
        assertThat(document(text).birthDate()).isEqualTo("1990-01-15");
    }

    @Test
    void whatHasAnIdentifierAndNothingKnownInItIsUnknown() {
        assertThat(Stream.of("]Q1https://example.org", "]E04006381333931", "]L0" + LICENCE.replace("DAQ", "XXX")))
                .allSatisfy(text -> assertThat(Barcode.read(text)).contains(new Barcode.Unknown()));
    }

    @Test
    void aMachineReadableZoneIsNoBarCode() {
        assertThat(Specimens.ALL)
                .allSatisfy(zone ->
                        assertThat(Barcode.read(String.join("\r", zone))).isEmpty());
        assertThat(Barcode.read("")).isEmpty();
        assertThat(Barcode.read("12345678")).isEmpty();
        assertThat(Barcode.read("9000000011")).isEmpty();
    }

    private static IdentityDocument document(String text) {
        return switch (Barcode.read(text).orElseThrow()) {
            case Barcode.Person person -> person.document();
            case Barcode.WrongNumber wrong -> throw new AssertionError(wrong);
            case Barcode.Unknown unknown -> throw new AssertionError(unknown);
        };
    }
}
