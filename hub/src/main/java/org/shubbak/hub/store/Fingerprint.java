package org.shubbak.hub.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.shubbak.core.sync.wire.WireEvent;

/// Whether two events are the same to the last letter, the station included.
final class Fingerprint {
    private Fingerprint() {}

    static byte[] of(String station, WireEvent event) {
        return of(station, event.hash());
    }

    /// @param chainHash [WireEvent#hash], 64 digits
    static byte[] of(String station, String chainHash) {
        return sha256().digest((chainHash + station).getBytes(UTF_8));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
