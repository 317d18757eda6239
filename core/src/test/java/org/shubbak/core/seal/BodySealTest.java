package org.shubbak.core.seal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.crypto.ECDHDecrypter;
import com.nimbusds.jose.jwk.ECKey;
import java.text.ParseException;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodySealTest {
    private static final String SAID = "{\"applicant\":\"يوسف النجار\"}";

    private final MinistryPair ministry = new MinistryPair("mot-1");
    private final BodySeal seal = new BodySeal();

    @Test
    void theMinistryReadsWhatWasSaid() {
        assertThat(ministry.read(sealed())).isEqualTo(SAID);
    }

    @Test
    void anybodysLibraryReadsItWithTheMinistrysKey() throws ParseException, JOSEException {
        JWEObject body = JWEObject.parse(sealed());
        body.decrypt(new ECDHDecrypter(ECKey.parse(ministry.whole())));

        assertThat(body.getHeader().getKeyID()).isEqualTo("mot-1");
        assertThat(body.getHeader().getContentType()).isEqualTo("application/zstd");
        assertThat(body.getHeader().getAlgorithm().getName()).isEqualTo("ECDH-ES+A256KW");
    }

    @Test
    void anotherMinistryReadsNothing() {
        MinistryPair other = new MinistryPair("mot-1");

        assertThat(BodyOpener.of(other.whole()).orElseThrow().open(sealed())).isEmpty();
    }

    @Test
    void nothingOfItStandsInTheBody() {
        assertThat(sealed()).doesNotContain("applicant").doesNotContain("يوسف").matches("[A-Za-z0-9_.-]+");
    }

    @Test
    void noTwoBodiesShareAContentKeyOrAnInitialValueAndAgreementsAreRenewed() throws ParseException {
        Set<String> keys = new HashSet<>();
        Set<String> starts = new HashSet<>();
        Set<String> agreements = new HashSet<>();
        for (int i = 0; i < 600; i++) {
            JWEObject body = JWEObject.parse(sealed());
            keys.add(body.getEncryptedKey().toString());
            starts.add(body.getIV().toString());
            agreements.add(body.getHeader().getEphemeralPublicKey().toJSONString());
        }

        assertThat(keys).hasSize(600);
        assertThat(starts).hasSize(600);
        assertThat(agreements).hasSize(3);
    }

    @Test
    void aChangedLetterAnywhereIsNoticed() {
        String body = sealed();
        BodyOpener opener = BodyOpener.of(ministry.whole()).orElseThrow();
        for (int i = 0; i < body.length() - 1; i += 7) {
            char other = body.charAt(i) == 'A' ? 'B' : 'A';
            String changed = body.substring(0, i) + other + body.substring(i + 1);

            assertThat(opener.open(changed)).as("letter " + i).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[1]", "{\"kty\":\"EC\"}", "{\"kty\":\"oct\",\"kid\":\"a\",\"k\":\"AAAA\"}"})
    void whatIsNoKeyIsNone(String jwk) {
        assertThat(MinistryKey.of(jwk)).isEmpty();
        assertThat(BodyOpener.of(jwk)).isEmpty();
    }

    @Test
    void aPrivateHalfIsNeverTakenForAKeyToSealTo() {
        assertThat(MinistryKey.of(ministry.whole())).isEmpty();
        assertThat(ministry.shown().jwk()).doesNotContain("\"d\"");
    }

    private String sealed() {
        return seal.seal(ministry.shown(), SAID.getBytes(UTF_8));
    }
}
