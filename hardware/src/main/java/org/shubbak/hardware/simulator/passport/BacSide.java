package org.shubbak.hardware.simulator.passport;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// Basic access control on the card's side (ICAO Doc 9303-11, 4.3).
final class BacSide {
    private final SecretKeySpec encryption;
    private final SecretKeySpec checksum;
    private final RandomGenerator random;
    private byte[] challenge = {};
    private @Nullable SecureChannel channel;

    BacSide(String zone, RandomGenerator random) throws GeneralSecurityException {
        byte[] seed = Arrays.copyOf(KeyDerivation.printed(zone), 16);
        this.random = random;
        this.encryption =
                new SecretKeySpec(KeyDerivation.des(KeyDerivation.derived(seed, KeyDerivation.ENCRYPTION)), "DESede");
        this.checksum =
                new SecretKeySpec(KeyDerivation.des(KeyDerivation.derived(seed, KeyDerivation.CHECKSUM)), "DESede");
    }

    byte[] challenge() {
        challenge = new byte[8];
        random.nextBytes(challenge);
        return challenge;
    }

    /// The answer to EXTERNAL AUTHENTICATE, or null for a wrong key.
    byte @Nullable [] answer(byte[] token) throws GeneralSecurityException {
        if (token.length != 40 || challenge.length != 8) {
            return null;
        }
        byte[] sealed = Arrays.copyOf(token, 32);
        if (!Arrays.equals(sum(sealed), Arrays.copyOfRange(token, 32, 40))) {
            return null;
        }
        byte[] said = crypt(Cipher.DECRYPT_MODE, sealed);
        byte[] theirs = Arrays.copyOf(said, 8);
        if (!Arrays.equals(challenge, Arrays.copyOfRange(said, 8, 16))) {
            return null;
        }
        byte[] half = new byte[16];
        random.nextBytes(half);
        byte[] answer = crypt(Cipher.ENCRYPT_MODE, SecureChannel.join(theirs, challenge, half));
        byte[] seed = half.clone();
        for (int i = 0; i < seed.length; i++) {
            seed[i] ^= said[16 + i];
        }
        channel = SecureChannel.des(
                KeyDerivation.des(KeyDerivation.derived(seed, KeyDerivation.ENCRYPTION)),
                KeyDerivation.des(KeyDerivation.derived(seed, KeyDerivation.CHECKSUM)),
                SecureChannel.join(Arrays.copyOfRange(challenge, 4, 8), Arrays.copyOfRange(theirs, 4, 8)));
        challenge = new byte[0];
        return SecureChannel.join(answer, sum(answer));
    }

    /// After a right answer.
    @Nullable
    SecureChannel channel() {
        return channel;
    }

    private byte[] crypt(int mode, byte[] text) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("DESede/CBC/NoPadding");
        cipher.init(mode, encryption, new IvParameterSpec(new byte[8]));
        return cipher.doFinal(text);
    }

    private byte[] sum(byte[] text) throws GeneralSecurityException {
        return SecureChannel.checksum(false, checksum, SecureChannel.pad(text, 8));
    }
}
