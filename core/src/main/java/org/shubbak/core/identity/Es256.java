package org.shubbak.core.identity;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.EllipticCurve;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Optional;

/// The one signature of stations and hub: ECDSA on P-256 with SHA-256, written as R and S of 32 bytes each (RFC 7518,
/// section 3.4). Any thread.
public final class Es256 {
    public static final int SIGNATURE_BYTES = 64;

    private static final String CURVE = "secp256r1";
    private static final String ALGORITHM = "SHA256withECDSAinP1363Format";

    private Es256() {}

    public static KeyPair newPair(SecureRandom random) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec(CURVE), random);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException | InvalidAlgorithmParameterException e) {
            throw new IllegalStateException(e);
        }
    }

    public static byte[] sign(PrivateKey key, byte[] message) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// False for whatever is not this key's signature of this message, be it nonsense of any length.
    public static boolean verify(PublicKey key, byte[] message, byte[] signed) {
        if (signed.length != SIGNATURE_BYTES) {
            return false;
        }
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(key);
            signature.update(message);
            return signature.verify(signed);
        } catch (SignatureException e) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// @param key a SubjectPublicKeyInfo in DER
    public static boolean verify(byte[] key, byte[] message, byte[] signed) {
        return publicKey(key).map(known -> verify(known, message, signed)).orElse(false);
    }

    /// A point of P-256 in the one form that a SubjectPublicKeyInfo has in DER; empty for everything else, so that keys
    /// can be compared byte by byte.
    public static Optional<PublicKey> publicKey(byte[] subjectPublicKeyInfo) {
        try {
            PublicKey key = KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(subjectPublicKeyInfo));
            return key instanceof ECPublicKey ec && onCurve(ec) && Arrays.equals(subjectPublicKeyInfo, ec.getEncoded())
                    ? Optional.of(ec)
                    : Optional.empty();
        } catch (InvalidKeySpecException e) {
            return Optional.empty();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Optional<PrivateKey> privateKey(byte[] pkcs8) {
        try {
            return Optional.of(KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(pkcs8)));
        } catch (InvalidKeySpecException e) {
            return Optional.empty();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean onCurve(ECPublicKey key) {
        ECParameterSpec p256 = p256();
        EllipticCurve curve = p256.getCurve();
        if (!key.getParams().getCurve().equals(curve)
                || !key.getParams().getGenerator().equals(p256.getGenerator())
                || !(curve.getField() instanceof ECFieldFp field)) {
            return false;
        }
        ECPoint w = key.getW();
        if (w.equals(ECPoint.POINT_INFINITY)) {
            return false;
        }
        BigInteger p = field.getP();
        BigInteger x = w.getAffineX();
        BigInteger right =
                x.pow(3).add(curve.getA().multiply(x)).add(curve.getB()).mod(p);
        return x.compareTo(p) < 0 && w.getAffineY().pow(2).mod(p).equals(right);
    }

    private static ECParameterSpec p256() {
        try {
            java.security.AlgorithmParameters parameters = java.security.AlgorithmParameters.getInstance("EC");
            parameters.init(new ECGenParameterSpec(CURVE));
            return parameters.getParameterSpec(ECParameterSpec.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
