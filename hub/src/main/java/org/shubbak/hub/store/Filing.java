package org.shubbak.hub.store;

import java.util.List;
import java.util.UUID;
import org.shubbak.core.sync.wire.EventVerdict;

/// What became of one batch.
/// @param verdicts one an event, in the order of the batch
public record Filing(List<EventVerdict> verdicts, List<Alarm> alarms) {
    public Filing {
        verdicts = List.copyOf(verdicts);
        alarms = List.copyOf(alarms);
    }

    /// Something that cannot happen by itself: a cloned or restored station, or worse.
    /// @param kind `id-reuse` or `station-seq-reuse`
    public record Alarm(String kind, String station, UUID eventId) {}
}
