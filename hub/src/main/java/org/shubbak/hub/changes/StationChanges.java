package org.shubbak.hub.changes;

import java.time.Instant;
import java.util.Optional;
import org.shubbak.core.sync.wire.ChangePage;
import org.shubbak.core.sync.wire.MinistryWord;
import org.shubbak.hub.store.Stored;

/// What each station is to hear. A change has its place from the moment it is kept, and no earlier one can come into
/// sight behind it: also with several hub processes a station that asks from a place on misses none. Calls block; any
/// thread.
public interface StationChanges {

    /// For the station that sent the application's first event.
    /// @return its name; empty where the hub knows no such application
    Stored<Optional<String>> tell(MinistryWord word, Instant now);

    /// @param after the last place that the station has; 0 at first
    Stored<ChangePage> after(String station, long after);
}
