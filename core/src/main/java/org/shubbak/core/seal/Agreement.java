package org.shubbak.core.seal;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWECryptoParts;
import com.nimbusds.jose.JWEEncrypter;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.crypto.impl.AAD;
import com.nimbusds.jose.crypto.impl.ECDH;
import com.nimbusds.jose.crypto.impl.ECDHCryptoProvider;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import java.security.InvalidAlgorithmParameterException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Set;
import javax.crypto.SecretKey;

/// One secret agreed with a ministry's key by a key pair of the moment, and what is encrypted under it. The private
/// half is gone once the secret is known.
final class Agreement extends ECDHCryptoProvider implements JWEEncrypter {
    private final String keyId;
    private final JWK ephemeral;
    private final SecretKey secret;
    private int uses;

    Agreement(MinistryKey ministry) throws JOSEException {
        super(Curve.P_256, null);
        this.keyId = ministry.id();
        KeyPair pair = pair();
        this.ephemeral = new ECKey.Builder(Curve.P_256, (ECPublicKey) pair.getPublic()).build();
        this.secret = ECDH.deriveSharedSecret(ministry.point(), (ECPrivateKey) pair.getPrivate(), null);
    }

    String keyId() {
        return keyId;
    }

    int uses() {
        return uses;
    }

    @Override
    public JWECryptoParts encrypt(JWEHeader header, byte[] plain, byte[] aad) throws JOSEException {
        uses++;
        JWEHeader whole =
                new JWEHeader.Builder(header).ephemeralPublicKey(ephemeral).build();
        return encryptWithZ(whole, secret, plain, AAD.compute(whole));
    }

    @Override
    public Set<Curve> supportedEllipticCurves() {
        return Set.of(Curve.P_256);
    }

    private static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException | InvalidAlgorithmParameterException e) {
            throw new IllegalStateException("every Java has P-256", e);
        }
    }
}
