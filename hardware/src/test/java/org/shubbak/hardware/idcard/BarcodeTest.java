package org.shubbak.hardware.idcard;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shubbak.core.device.IdentityDocument;

class BarcodeTest {
    private static final String LICENCE = "@\n\u001e\rANSI 636000100002DL00410100ZO01410000DLDAQ1234567\n"
            + "DCSNAJJAR\nDACYOUSEF\nDBB01151990\nDBA01142029\nDCGUSA\r";

    @ParameterizedTest(name = "{index}")
    @ValueSource(
            strings = {
                "900000001",
                "900000001\r",
                "]C0900000001",
                "]Q1900000001\r\n",
                "]A0 900000001",
                "]z0900000001",
                "]A0*900000001*",
                "]d1900000001",
                "]C1900000001\u001d",
                "]C1\u001d900000001",
                "]C2900000001",
                "]Q3900000001\u001d\u0004",
                "]L2900000001\r"
            })
    void nineDigitsAreTheNumberInEverySymbology(String text) {
        assertThat(document(text).kind()).isEqualTo(IdentityDocument.Kind.BARCODE);
        assertThat(document(text).personalNumber()).isEqualTo("900000001");
    }

    @ParameterizedTest(name = "{index}")
    @ValueSource(strings = {"900000002", "]C0900000002"})
    void aMisreadNumberIsNoNumber(String text) {
        assertThat(Barcode.read(text)).contains(new Barcode.WrongNumber());
    }

    @ParameterizedTest(name = "{index}")
    @ValueSource(strings = {"٩٠٠٠٠٠٠٠١", "۹۰۰۰۰۰۰۰۱", "\uFEFF900000001", "\u200F٩٠٠٠٠٠٠٠١\u200F"})
    void digitsOfAnyScriptInUtf8AreTheNumber(String number) {
        String bytes = new String(number.getBytes(UTF_8), ISO_8859_1);
        assertThat(document("]Q2" + bytes).personalNumber()).isEqualTo("900000001");
        assertThat(document(bytes).personalNumber()).isEqualTo("900000001");
    }

    @ParameterizedTest(name = "{index}")
    @ValueSource(strings = {"000000000", "]C0111111111", "]Q1999999999"})
    void equalDigitsAreNoNumber(String text) {
        assertThat(Barcode.read(text)).contains(new Barcode.WrongNumber());
    }

    @Test
    void lettersReadByAnImagerAreAZoneAndNoBarCode() {
        String zone = "]o2" + String.join("", Specimens.TD1);
        assertThat(Barcode.read(zone)).isEmpty();
        assertThat(Payload.of(new Frame.Whole(zone), ReaderProfiles.bundled().generic(), Specimens.TODAY))
                .isEqualTo(new Presented.Zone(Mrz.read(Specimens.TD1, Specimens.TODAY)));
    }

    @ParameterizedTest
    @CsvSource({
        "]L0, PDF417, false",
        "]L5, PDF417, false",
        "]Q1, QR, false",
        "]Q3, QR, true",
        "]d1, DATA_MATRIX, false",
        "]d2, DATA_MATRIX, true",
        "]z0, AZTEC, false",
        "]C0, CODE_128, false",
        "]C1, CODE_128, true",
        "]C2, CODE_128, false",
        "]A4, CODE_39, false",
        "]E0, EAN, false",
        "]o1, OCR, false",
        "]X0, OTHER, false"
    })
    void theIdentifierNamesTheSymbology(String prefix, AimIdentifier.Symbology symbology, boolean groups) {
        assertThat(AimIdentifier.of(prefix + "x")).contains(new AimIdentifier(symbology, groups));
    }

    @ParameterizedTest(name = "{index}")
    @ValueSource(strings = {"", "]", "]L", "[L0", "]00", "]L<", "]<<", "900000001"})
    void whatOnlyLooksLikeAnIdentifierIsNone(String text) {
        assertThat(AimIdentifier.of(text)).isEmpty();
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
