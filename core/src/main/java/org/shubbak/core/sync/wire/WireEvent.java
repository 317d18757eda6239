package org.shubbak.core.sync.wire;

import java.util.UUID;

/// One immutable event as it travels. Sent byte for byte the same every time.
/// @param eventId made by the station, time-ordered (UUID version 7); the event's identity everywhere and for ever
/// @param applicationId whose stream it belongs to
/// @param applicationSeq 1, 2, 3 … within the application
/// @param stationSeq 1, 2, 3 … within the station, without gaps
/// @param type for example `submitted`, `paid`, `receipt-printed`
/// @param recordedAt the station's clock, ISO 8601 UTC; a claim, never used for order
/// @param body the event's content as JSON text
public record WireEvent(
        UUID eventId,
        UUID applicationId,
        int applicationSeq,
        long stationSeq,
        String type,
        String recordedAt,
        String body) {

    @Override
    public String toString() {
        return "WireEvent[" + eventId + " " + type + "]";
    }
}
