package org.shubbak.hardware.simulator.passport;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import org.jmrtd.lds.icao.MRZInfo;

/// The keys of a chip (ICAO Doc 9303-11, 9.7).
final class KeyDerivation {
    static final int ENCRYPTION = 1;
    static final int CHECKSUM = 2;
    static final int PASSWORD = 3;

    private KeyDerivation() {}

    /// Of what is printed: number, birth and expiry, each with its check digit; 20 bytes.
    static byte[] printed(String zone) throws GeneralSecurityException {
        MRZInfo fields = new MRZInfo(zone);
        StringBuilder number = new StringBuilder(fields.getDocumentNumber());
        number.repeat('<', Math.max(0, 9 - number.length()));
        String text = checked(number.toString()) + checked(fields.getDateOfBirth()) + checked(fields.getDateOfExpiry());
        return sha1(text.getBytes(US_ASCII));
    }

    private static String checked(String field) {
        return field + MRZInfo.checkDigit(field);
    }

    static byte[] derived(byte[] seed, int purpose) throws GeneralSecurityException {
        return Arrays.copyOf(sha1(SecureChannel.join(seed, new byte[] {0, 0, 0, (byte) purpose})), 16);
    }

    /// With the first half again at the end, as Java wants two-key 3DES.
    static byte[] des(byte[] key) {
        return SecureChannel.join(key, Arrays.copyOf(key, 8));
    }

    private static byte[] sha1(byte[] text) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-1").digest(text);
    }
}
