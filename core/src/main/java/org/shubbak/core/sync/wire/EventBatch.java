package org.shubbak.core.sync.wire;

import java.util.List;

/// What `POST /v1/events:batch` carries: at most 100 events and 1 MiB.
/// @param station the name under which the station was enrolled
public record EventBatch(String station, List<WireEvent> events) {
    public static final int MAX_EVENTS = 100;

    /// Of the JSON form, in bytes.
    public static final int MAX_BYTES = 1 << 20;

    public EventBatch {
        events = List.copyOf(events);
    }
}
