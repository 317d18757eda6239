package org.shubbak.hub.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.shubbak.core.sync.wire.WireEvent;

/// Whether two events are the same to the last letter, the station included. SHA-256 over every part with its length
/// before it, so that no two events can be written alike.
final class Fingerprint {
    private Fingerprint() {}

    static byte[] of(String station, WireEvent event) {
        MessageDigest digest = sha256();
        List<String> parts = List.of(
                station,
                event.eventId().toString(),
                event.applicationId().toString(),
                Integer.toString(event.applicationSeq()),
                Long.toString(event.stationSeq()),
                event.type(),
                event.recordedAt(),
                event.prevHash(),
                event.facts(),
                event.body());
        for (String part : parts) {
            byte[] bytes = part.getBytes(UTF_8);
            digest.update(
                    ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
            digest.update(bytes);
        }
        return digest.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
