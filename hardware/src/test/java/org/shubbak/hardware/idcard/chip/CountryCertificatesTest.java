package org.shubbak.hardware.idcard.chip;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.time.LocalDate;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shubbak.hardware.simulator.passport.PassportIssuer;

/// Whom a station believes.
class CountryCertificatesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @TempDir
    private Path folder = Path.of("");

    private boolean vouched(PassportIssuer issuer, String state, LocalDate day) {
        return new CountryCertificates(folder).vouchFor(issuer.signer(), state, day);
    }

    private void install(PassportIssuer issuer, String name) throws IOException, CertificateEncodingException {
        Files.write(folder.resolve(name), issuer.country().getEncoded());
    }

    @Test
    void anInstalledCountryVouchesForItsOwnDocumentsWhileItsCertificatesAreValid() throws Exception {
        assertThat(vouched(Passports.ISSUER, "PSE", TODAY)).isFalse();
        install(Passports.ISSUER, "ps.der");

        assertThat(vouched(Passports.ISSUER, "PSE", TODAY)).isTrue();
        assertThat(vouched(Passports.ISSUER, "UTO", TODAY)).isFalse();
        assertThat(vouched(Passports.ISSUER, "PSE", TODAY.minusYears(1))).isFalse();
        assertThat(vouched(Passports.ISSUER, "PSE", TODAY.plusYears(11))).isFalse();
        assertThat(vouched(Passports.OTHER_STATE, "UTO", TODAY)).isFalse();
    }

    @Test
    void theCodesOfTheZoneThatAreNoCountryCodesAreKnown() throws Exception {
        PassportIssuer germany = PassportIssuer.of("DE", Passports.NOW, "EC", 256);
        install(germany, "de.cer");
        install(Passports.OTHER_STATE, "ut.cer");
        assertThat(vouched(germany, "D", TODAY)).isTrue();
        assertThat(vouched(germany, "DEU", TODAY)).isFalse();
        assertThat(vouched(Passports.OTHER_STATE, "UTO", TODAY)).isTrue();
    }

    @Test
    void anEarlierKeyOfTheSameNameDoesNotVouchAndDoesNotStandInTheWay() throws Exception {
        PassportIssuer earlier = PassportIssuer.of("PS", Passports.NOW, "EC", 256);
        install(earlier, "a-earlier.cer");
        assertThat(vouched(Passports.ISSUER, "PSE", TODAY)).isFalse();
        install(Passports.ISSUER, "b-later.cer");
        assertThat(vouched(Passports.ISSUER, "PSE", TODAY)).isTrue();
    }

    @Test
    void whatSignsDocumentsIsNoCountry() throws Exception {
        Files.write(folder.resolve("signer.cer"), Passports.ISSUER.signer().getEncoded());
        assertThat(vouched(Passports.ISSUER, "PSE", TODAY)).isFalse();
    }

    @Test
    void textFormIsReadAndWhatIsNoCertificateIsLeftOut() throws Exception {
        Files.writeString(folder.resolve("broken.cer"), "nothing of the kind");
        Files.writeString(folder.resolve("readme.txt"), "where these come from");
        String text = Base64.getMimeEncoder(64, new byte[] {'\n'})
                .encodeToString(Passports.ISSUER.country().getEncoded());
        Files.writeString(
                folder.resolve("ps.PEM"),
                "-----BEGIN CERTIFICATE-----\n" + text + "\n-----END CERTIFICATE-----\n",
                US_ASCII);
        assertThat(vouched(Passports.ISSUER, "PSE", TODAY)).isTrue();
    }
}
