package org.shubbak.hardware.idcard.chip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Map;
import java.util.TreeMap;
import org.jmrtd.lds.SODFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shubbak.hardware.simulator.passport.PassportIssuer;

/// Signed lists as JMRTD writes them, which is not what reads them here.
class SecurityObjectTest {
    private static final byte[] GROUP = {0x61, 1, 2};
    private static final byte[] OTHER = {0x61, 1, 3};

    private static SODFile signed(String digest, String signature, PassportIssuer issuer)
            throws GeneralSecurityException {
        Map<Integer, byte[]> hashes = new TreeMap<>(Map.of(
                1, MessageDigest.getInstance(digest).digest(GROUP),
                2, MessageDigest.getInstance(digest).digest(OTHER)));
        if (signature.equals("SSAwithRSA/PSS")) {
            var parameters = new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1);
            return new SODFile(digest, signature, parameters, hashes, issuer.key(), issuer.signer(), "BC");
        }
        return new SODFile(digest, signature, hashes, issuer.key(), issuer.signer());
    }

    @ParameterizedTest
    @CsvSource({
        "SHA-1,SHA1withRSA,RSA,2048",
        "SHA-256,SHA256withRSA,RSA,2048",
        "SHA-512,SHA512withRSA,RSA,3072",
        "SHA-224,SHA224withECDSA,EC,256",
        "SHA-256,SHA256withECDSA,EC,256",
        "SHA-384,SHA384withECDSA,EC,384",
    })
    void theSignaturesThatStatesUseAreChecked(String digest, String signature, String key, int size) throws Exception {
        PassportIssuer issuer = PassportIssuer.of("PS", Passports.NOW, key, size);
        SecurityObject list =
                SecurityObject.of(signed(digest, signature, issuer).getEncoded());
        X509Certificate signer = list.signerCertificate().orElseThrow();

        assertThat(signer).isEqualTo(issuer.signer());
        assertThat(list.signedBy(signer)).isTrue();
        assertThat(list.lists(1, GROUP)).isTrue();
        assertThat(list.lists(1, OTHER)).isFalse();
        assertThat(list.lists(3, GROUP)).isFalse();
        assertThat(list.signedBy(
                        PassportIssuer.of("PS", Passports.NOW, key, size).signer()))
                .isFalse();
    }

    @Test
    void aChangedSignatureIsWrongWhereverItIsChanged() throws Exception {
        byte[] file = signed("SHA-256", "SHA256withRSA", Passports.ISSUER).getEncoded();
        for (int fromTheEnd = 1; fromTheEnd <= 256; fromTheEnd += 17) {
            byte[] changed = file.clone();
            changed[changed.length - fromTheEnd] ^= 0x10;
            assertThat(SecurityObject.of(changed).signedBy(Passports.ISSUER.signer()))
                    .isFalse();
        }
    }

    @Test
    void whatIsNoSignedListIsADamagedChip() {
        assertThatThrownBy(() -> SecurityObject.of(new byte[0])).isInstanceOf(ChipFault.class);
        assertThatThrownBy(() -> SecurityObject.of(new byte[] {0x77, 2, 0x30, 0}))
                .isInstanceOf(ChipFault.class);
        assertThatThrownBy(() -> SecurityObject.of(new byte[] {0x77, 4, 0x30, 2, 5, 0}))
                .isInstanceOf(ChipFault.class);
    }
}
