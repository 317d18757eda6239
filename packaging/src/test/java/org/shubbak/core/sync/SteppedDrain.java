package org.shubbak.core.sync;

import java.time.Clock;
import java.time.Duration;
import org.shubbak.core.store.StationStore;

/// The station's drain without its thread: whoever steps it decides what time it is.
public final class SteppedDrain {
    private final Drain drain;

    public SteppedDrain(StationStore store, HubClient hub, Sender sender, Clock clock, Backoff backoff) {
        this.drain = new Drain(store, hub, sender, clock, backoff);
    }

    /// @return how long it wants to wait before the next step
    public Duration step() {
        return drain.step().pause();
    }

    public SyncStatus status() {
        return drain.status();
    }
}
