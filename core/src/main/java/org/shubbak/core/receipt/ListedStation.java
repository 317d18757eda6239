package org.shubbak.core.receipt;

import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/// A station whose receipts count, as the hub lists it.
/// @param publicKey a SubjectPublicKeyInfo in DER, in base 64
/// @param validTo null where it has no end yet
/// @param revokedAt null where nobody took it back
public record ListedStation(
        String name,
        String publicKey,
        Instant validFrom,
        @Nullable Instant validTo,
        @Nullable Instant revokedAt) {

    public KeyId key() {
        return KeyId.of(keyBytes());
    }

    byte[] keyBytes() {
        return Base64.getDecoder().decode(publicKey);
    }

    @Override
    public String toString() {
        return "ListedStation[" + name + "]";
    }
}
