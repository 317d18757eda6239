package org.shubbak.hub.store;

import java.util.List;

/// The hub's content in numbers, and its latest events without their bodies.
/// @param deferred events a station still holds because they came too early or are of an unknown kind
/// @param conflicts events a station holds because their application had moved on
public record Overview(
        long events, long applications, long stations, long deferred, long conflicts, long alarms, List<Row> latest) {
    public Overview {
        latest = List.copyOf(latest);
    }

    /// One event as the page shows it.
    public record Row(String receivedAt, String station, String type, String applicationId, int applicationSeq) {}
}
