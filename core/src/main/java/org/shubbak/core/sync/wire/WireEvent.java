package org.shubbak.core.sync.wire;

import java.util.UUID;

/// One immutable event as it travels. Sent byte for byte the same every time.
/// @param eventId made by the station, time-ordered (UUID version 7); the event's identity everywhere and for ever
/// @param applicationId whose stream it belongs to
/// @param applicationSeq 1, 2, 3 … within the application
/// @param stationSeq 1, 2, 3 … within the station, without gaps
/// @param type for example `submitted`, `paid`, `receipt-printed`
/// @param recordedAt the station's clock, ISO 8601 UTC; a claim, never used for order
/// @param prevHash [#hash] of the station's event before this one, that of [ChainHead#NONE] for the first
/// @param facts what the hub may know, as JSON text ([EventFacts]); nothing about a person
/// @param body what was said, sealed to the ministry's key as a compact JWE
public record WireEvent(
        UUID eventId,
        UUID applicationId,
        int applicationSeq,
        long stationSeq,
        String type,
        String recordedAt,
        String prevHash,
        String facts,
        String body) {

    /// SHA-256 over every part, 64 hexadecimal digits: the link of the station's chain. Over the bytes as they stand;
    /// nothing is written anew for it.
    public String hash() {
        return new Binary("shubbak-event-1")
                .text(prevHash)
                .id(eventId)
                .id(applicationId)
                .number(applicationSeq)
                .number(stationSeq)
                .text(type)
                .text(recordedAt)
                .text(facts)
                .text(body)
                .hex();
    }

    @Override
    public String toString() {
        return "WireEvent[" + eventId + " " + type + "]";
    }
}
