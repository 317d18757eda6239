package org.shubbak.hub.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import org.shubbak.core.sync.wire.EventBatch;
import org.shubbak.core.sync.wire.WireEvent;

/// Whether two events are the same to the last letter, the station included: 64 hexadecimal digits. Computed once for
/// each event of a batch, which is asked for it several times.
final class Fingerprints {
    private final String station;
    private final IdentityHashMap<WireEvent, String> known = new IdentityHashMap<>();

    Fingerprints(EventBatch batch) {
        this.station = batch.station();
    }

    String of(WireEvent event) {
        return known.computeIfAbsent(event, asked -> of(station, asked.hash()));
    }

    /// @param chainHash [WireEvent#hash], 64 digits
    static String of(String station, String chainHash) {
        return HexFormat.of().formatHex(sha256().digest((chainHash + station).getBytes(UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
