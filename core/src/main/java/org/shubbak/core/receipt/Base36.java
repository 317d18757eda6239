package org.shubbak.core.receipt;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Bytes as one number in digits and letters, which stand in an address as they are and which a QR code packs two in
/// eleven bits. The first byte is never 0.
final class Base36 {
    private static final int BASE = 36;

    private Base36() {}

    static String write(byte[] bytes) {
        return new BigInteger(1, bytes).toString(BASE).toUpperCase(Locale.ROOT);
    }

    /// Empty for what [#write] never gives.
    static Optional<byte[]> read(String text) {
        if (!text.matches("[1-9A-Za-z][0-9A-Za-z]*")) {
            return Optional.empty();
        }
        byte[] bytes = new BigInteger(text, BASE).toByteArray();
        return Optional.of(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }
}
