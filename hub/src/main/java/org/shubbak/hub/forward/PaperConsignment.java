package org.shubbak.hub.forward;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;

/// One paper on its way to its ministry.
/// @param arrival of the event that tells of it
/// @param hash SHA-256 of the sealed paper, as the event's sealed content names it
/// @param size of the sealed paper, in bytes
/// @param sealed a compact JWE, which the hub cannot read: letters, digits, `-`, `_` and `.`
public record PaperConsignment(
        UUID id,
        long arrival,
        UUID eventId,
        UUID applicationId,
        String station,
        String hash,
        long size,
        Supplier<InputStream> sealed)
        implements Consignment {

    @Override
    public String fileName() {
        return String.format(Locale.ROOT, "%015d-%s.paper-%s.json", arrival, eventId, id);
    }

    @Override
    public Message message() {
        byte[] head = head();
        byte[] tail = "\"}".getBytes(UTF_8);
        return new Message(
                head.length + size + tail.length,
                () -> new SequenceInputStream(Collections.enumeration(
                        List.of(new ByteArrayInputStream(head), sealed.get(), new ByteArrayInputStream(tail)))));
    }

    /// All but the paper, which never stands in memory as a whole.
    private byte[] head() {
        String json = JsonMapper.shared()
                .createObjectNode()
                .put("attachmentId", id.toString())
                .put("eventId", eventId.toString())
                .put("applicationId", applicationId.toString())
                .put("station", station)
                .put("hash", hash)
                .put("size", size)
                .put("body", "")
                .toString();
        return json.substring(0, json.length() - "\"}".length()).getBytes(UTF_8);
    }

    @Override
    public String toString() {
        return "PaperConsignment[" + id + "]";
    }
}
