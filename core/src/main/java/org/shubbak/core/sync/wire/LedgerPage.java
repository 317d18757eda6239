package org.shubbak.core.sync.wire;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A part of what the hub has booked for one station: the events by which money moved, in the order of the station's
/// own numbers.
/// @param next where to go on; null at the end
public record LedgerPage(List<Entry> entries, @Nullable String next) {
    /// At most.
    public static final int ENTRIES = 500;

    public LedgerPage {
        entries = List.copyOf(entries);
    }

    /// @param facts as the station wrote them: [WireJson#readFacts]
    public record Entry(UUID eventId, String type, String recordedAt, String facts) {}
}
