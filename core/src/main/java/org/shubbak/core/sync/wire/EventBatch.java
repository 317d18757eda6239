package org.shubbak.core.sync.wire;

import java.util.List;

/// What `POST /v1/events:batch` carries: at most 100 events and 1 MiB.
/// @param station the name under which the station was enrolled
public record EventBatch(String station, List<WireEvent> events) {
    public EventBatch {
        events = List.copyOf(events);
    }
}
