package org.shubbak.hub.store;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the hub holds of one application, without the bodies.
/// @param nextPlace the first number that is missing
/// @param waiting events that were answered but not taken
public record ApplicationEvents(int nextPlace, List<Taken> taken, List<Waiting> waiting) {
    public ApplicationEvents {
        taken = List.copyOf(taken);
        waiting = List.copyOf(waiting);
    }

    public boolean isEmpty() {
        return taken.isEmpty() && waiting.isEmpty();
    }

    public record Taken(
            UUID eventId,
            int applicationSeq,
            String type,
            String station,
            String receivedAt,
            @Nullable String note) {}

    public record Waiting(UUID eventId, String verdict, String code, String decidedAt) {}
}
