package org.shubbak.core.sync.wire;

import java.util.Base64;
import java.util.List;

/// What `POST /v1/events:batch` carries, and each line of an export: at most 100 events and 1 MiB.
/// @param station the name under which the station was enrolled
/// @param head the end of the station's chain when the batch was signed
/// @param announced numbers below the last event of the batch that the station still holds and does not send now; at
///     most [#MAX_ANNOUNCED], the newest, in their order
/// @param signature of the station over [#digest], ES256, base64url without padding: one for the whole batch
public record EventBatch(
        String station, List<WireEvent> events, ChainHead head, List<Long> announced, String signature) {
    public static final int MAX_EVENTS = 100;
    public static final int MAX_ANNOUNCED = 1000;

    /// Of the JSON form, in bytes, before it is compressed.
    public static final int MAX_BYTES = 1 << 20;

    public EventBatch {
        events = List.copyOf(events);
        announced = List.copyOf(announced);
    }

    public static EventBatch signed(
            String station, List<WireEvent> events, ChainHead head, List<Long> announced, Signer signer) {
        EventBatch unsigned = new EventBatch(station, events, head, announced, "");
        byte[] signature = signer.sign(unsigned.digest());
        return new EventBatch(
                station,
                events,
                head,
                announced,
                Base64.getUrlEncoder().withoutPadding().encodeToString(signature));
    }

    /// What is signed: station, head, the hash of each event and the announced numbers. So one signature proves where
    /// all of them come from, at a hundredth of the cost of one an event.
    public byte[] digest() {
        Binary binary = new Binary("shubbak-batch-1")
                .text(station)
                .number(head.seq())
                .text(head.hash())
                .number(events.size());
        events.forEach(event -> binary.text(event.hash()));
        binary.number(announced.size());
        announced.forEach(binary::number);
        return binary.bytes();
    }
}
