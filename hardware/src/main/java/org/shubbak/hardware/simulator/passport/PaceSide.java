package org.shubbak.hardware.simulator.passport;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.random.RandomGenerator;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.asn1.teletrust.TeleTrusTNamedCurves;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.math.ec.ECPoint;
import org.jspecify.annotations.Nullable;

/// PACE on the card's side (ICAO Doc 9303-11, 4.4): generic mapping over brainpoolP256r1, AES-128.
final class PaceSide {
    /// EF.CardAccess: id-PACE-ECDH-GM-AES-CBC-CMAC-128, version 2, parameters 13.
    static final byte[] CARD_ACCESS = HexFormat.of().parseHex("31143012060A04007F0007020204020202010202010D");

    private static final byte[] PROTOCOL = HexFormat.of().parseHex("04007F00070202040202");
    private static final X9ECParameters CURVE = TeleTrusTNamedCurves.getByName("brainpoolP256r1");
    private static final int FIELD = 32;

    private final byte[] password;
    private final RandomGenerator random;
    private byte[] nonce = {};
    private ECPoint base = CURVE.getG();
    private byte[] theirKey = {};
    private byte[] ownKey = {};
    private byte[] secret = {};
    private @Nullable SecureChannel channel;

    private PaceSide(byte[] password, RandomGenerator random) {
        this.password = password;
        this.random = random;
    }

    /// @param choice of MSE:Set AT, with the protocol and the kind of password; null for what this card does not have
    static @Nullable PaceSide of(byte[] choice, String zone, String accessNumber, RandomGenerator random)
            throws GeneralSecurityException {
        Map<Integer, byte[]> objects = SecureChannel.objects(choice);
        byte[] kind = objects.getOrDefault(0x83, new byte[] {0});
        if (!Arrays.equals(PROTOCOL, objects.get(0x80)) || kind.length != 1) {
            return null;
        }
        return switch (kind[0]) {
            case 1 -> new PaceSide(KeyDerivation.printed(zone), random);
            case 2 -> new PaceSide(accessNumber.getBytes(US_ASCII), random);
            default -> null;
        };
    }

    /// One GENERAL AUTHENTICATE. Null for a wrong password or anything unexpected.
    byte @Nullable [] answer(byte[] data) throws GeneralSecurityException {
        Map<Integer, byte[]> asked =
                SecureChannel.objects(SecureChannel.objects(data).getOrDefault(0x7C, new byte[0]));
        byte[] answer = asked.isEmpty() ? SecureChannel.object(0x80, sealedNonce()) : step(asked);
        return answer == null ? null : SecureChannel.object(0x7C, answer);
    }

    private byte @Nullable [] step(Map<Integer, byte[]> asked) throws GeneralSecurityException {
        try {
            if (asked.containsKey(0x81)) {
                return SecureChannel.object(0x82, mapped(asked.getOrDefault(0x81, new byte[0])));
            }
            if (asked.containsKey(0x83)) {
                return SecureChannel.object(0x84, agreed(asked.getOrDefault(0x83, new byte[0])));
            }
            return confirmed(asked.getOrDefault(0x85, new byte[0]));
        } catch (IllegalArgumentException e) {
            // no point of the curve
            return null;
        }
    }

    private byte[] sealedNonce() throws GeneralSecurityException {
        nonce = new byte[16];
        random.nextBytes(nonce);
        Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
        cipher.init(
                Cipher.ENCRYPT_MODE,
                new SecretKeySpec(KeyDerivation.derived(password, KeyDerivation.PASSWORD), "AES"),
                new IvParameterSpec(new byte[16]));
        return cipher.doFinal(nonce);
    }

    private byte[] mapped(byte[] theirs) {
        BigInteger own = number();
        ECPoint shared = CURVE.getCurve().decodePoint(theirs).multiply(own);
        base = CURVE.getG().multiply(new BigInteger(1, nonce)).add(shared).normalize();
        return CURVE.getG().multiply(own).normalize().getEncoded(false);
    }

    private byte[] agreed(byte[] theirs) {
        BigInteger own = number();
        theirKey = theirs;
        ownKey = base.multiply(own).normalize().getEncoded(false);
        ECPoint shared = CURVE.getCurve().decodePoint(theirs).multiply(own).normalize();
        byte[] x = shared.getAffineXCoord().toBigInteger().toByteArray();
        secret = new byte[FIELD];
        int length = Math.min(FIELD, x.length);
        System.arraycopy(x, x.length - length, secret, FIELD - length, length);
        return ownKey;
    }

    private byte @Nullable [] confirmed(byte[] token) throws GeneralSecurityException {
        byte[] sums = KeyDerivation.derived(secret, KeyDerivation.CHECKSUM);
        if (secret.length == 0 || !Arrays.equals(token, token(sums, ownKey))) {
            return null;
        }
        channel = SecureChannel.aes(KeyDerivation.derived(secret, KeyDerivation.ENCRYPTION), sums);
        return SecureChannel.object(0x86, token(sums, theirKey));
    }

    /// Over the other side's public key.
    private static byte[] token(byte[] key, byte[] publicKey) throws GeneralSecurityException {
        byte[] text = SecureChannel.object(
                0x7F49,
                SecureChannel.join(SecureChannel.object(0x06, PROTOCOL), SecureChannel.object(0x86, publicKey)));
        return SecureChannel.checksum(true, new SecretKeySpec(key, "AES"), text);
    }

    private BigInteger number() {
        byte[] bytes = new byte[FIELD + 8];
        random.nextBytes(bytes);
        return new BigInteger(1, bytes)
                .mod(CURVE.getN().subtract(BigInteger.ONE))
                .add(BigInteger.ONE);
    }

    /// After a right token.
    @Nullable
    SecureChannel channel() {
        return channel;
    }
}
