package org.shubbak.hub.store;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.shubbak.core.sync.wire.EventVerdict;

/// What became of one batch.
/// @param verdicts one an event, in the order of the batch
public record Filing(List<EventVerdict> verdicts, List<Alarm> alarms) {
    public Filing {
        verdicts = List.copyOf(verdicts);
        alarms = List.copyOf(alarms);
    }

    Filing raising(List<Alarm> more) {
        return new Filing(
                verdicts, Stream.concat(alarms.stream(), more.stream()).toList());
    }

    /// Something that cannot happen by itself: a cloned or restored station, or worse.
    /// @param kind `id-reuse`, `station-seq-reuse`, `chain-broken`, `events-missing` or `station-went-back`
    public record Alarm(String kind, String station, UUID eventId) {}
}
