package org.shubbak.hub;

import java.time.Duration;
import java.util.function.LongSupplier;

/// When a station that had to be turned away should come again: each gets the next place in a row that moves as fast as
/// batches have lately been done. So thousands that come back together neither come again together, nor wait while the
/// hub has nothing to do. Any thread.
final class ReturnSlots {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    /// Nobody waits longer than a station does by itself.
    private static final long LONGEST = Duration.ofMinutes(15).toNanos();

    /// How many of the latest decide.
    private static final int WEIGHT = 32;

    private final LongSupplier nanos;
    private long between;
    private long done;
    private long next;

    /// @param nanos a clock that only moves on
    ReturnSlots(LongSupplier nanos) {
        this.nanos = nanos;
        this.done = nanos.getAsLong();
        this.next = done;
    }

    /// A batch was answered.
    synchronized void done() {
        long now = nanos.getAsLong();
        long since = Math.min(now - done, SECOND);
        between += (since - between) / WEIGHT;
        done = now;
    }

    /// @return seconds, at least one
    synchronized long next() {
        long now = nanos.getAsLong();
        next = Math.min(Math.max(next, now) + between, now + LONGEST);
        return Math.max(1, (next - now + SECOND - 1) / SECOND);
    }
}
