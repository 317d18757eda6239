package org.shubbak.core.sync;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.text.Problem;

/// What a person may be told about the line.
/// @param waiting events that the hub does not have yet
/// @param online whether the hub answered the last time it was asked
/// @param lastContact its last understood answer; null since the start
/// @param problem what keeps events from leaving
/// @param warnings what will be a problem soon
public record SyncStatus(
        int waiting, boolean online, @Nullable Instant lastContact, Optional<Problem> problem, List<Problem> warnings) {
    public SyncStatus {
        warnings = List.copyOf(warnings);
    }

    /// All is well but for the line.
    public SyncStatus(int waiting, boolean online, @Nullable Instant lastContact, Optional<Problem> problem) {
        this(waiting, online, lastContact, problem, List.of());
    }

    SyncStatus warning(List<Problem> of) {
        return new SyncStatus(waiting, online, lastContact, problem, of);
    }

    static SyncStatus unknown() {
        return new SyncStatus(0, false, null, Optional.empty());
    }
}
