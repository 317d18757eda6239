package org.shubbak.core.receipt;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/// Which key signed: the first eight bytes of the SHA-256 of its SubjectPublicKeyInfo, in hexadecimal. Names the
/// station, and a station that got a new key has a new one.
public record KeyId(String hex) {
    static final int BYTES = 8;

    public KeyId {
        if (!hex.matches("[0-9a-f]{16}")) {
            throw new IllegalArgumentException("not the id of a key");
        }
    }

    /// @param publicKey a SubjectPublicKeyInfo in DER
    public static KeyId of(byte[] publicKey) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(publicKey);
            return of(hash, 0);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static KeyId of(byte[] bytes, int from) {
        return new KeyId(HexFormat.of().formatHex(Arrays.copyOfRange(bytes, from, from + BYTES)));
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }
}
