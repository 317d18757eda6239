package org.shubbak.core.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessKeyTest {
    private static IdentityDocument document(IdentityDocument.Kind kind) {
        return new IdentityDocument(
                kind, "UTO", "L898902C3", null, "ERIKSSON", "ANNA MARIA", "1974-08-??", "2012-04-15", "F");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PASSPORT", "ID_CARD"})
    void whatIsPrintedOpensTheChipWithWhatIsLeftOpenAsThePrintHasIt(IdentityDocument.Kind kind) {
        assertThat(AccessKey.of(document(kind))).contains(new AccessKey.Printed("L898902C3", "7408<<", "120415"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"VISA", "BARCODE"})
    void whatHasNoChipHasNoKey(IdentityDocument.Kind kind) {
        assertThat(AccessKey.of(document(kind))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "12 34567,1990-01-15,2029-01-14",
        "l898902c3,1990-01-15,2029-01-14",
        "1234567,15.01.1990,2029-01-14",
        "1234567,1990-01-15,29-01-14",
    })
    void whatNobodyCanReadOffADocumentIsRefusedWithoutRepeatingIt(String number, String birth, String expiry) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AccessKey.Printed.of(number, birth, expiry))
                .satisfies(fault -> assertThat(fault.getMessage()).doesNotContain("12 34567", "l898902c3", "15.01"));
    }

    @Test
    void aKeyDoesNotPrintItself() {
        assertThat(AccessKey.of(document(IdentityDocument.Kind.PASSPORT)).toString())
                .doesNotContain("L898902C3", "7408");
        assertThat(new AccessKey.CardAccessNumber("500540").toString()).doesNotContain("500540");
    }
}
