package org.shubbak.hub;

import java.time.Duration;
import java.util.function.LongSupplier;

/// When a station that had to be turned away should come again: each gets the next place in a row that moves twice as
/// fast as a full hub has lately done batches. So thousands that come back together neither come again together, nor
/// wait while the hub has nothing to do: some come in vain once more, which costs the hub little, but it learns in time
/// when it has become faster, and whoever never comes leaves no gap. Any thread.
final class ReturnSlots {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    /// A promise cannot be taken back: what the hub knew about itself when it gave it holds nobody up for longer.
    /// Whoever
    /// would wait longer takes a place among those who wait already.
    private static final long LONGEST = Duration.ofMinutes(1).toNanos();

    /// How many of the latest decide.
    private static final int WEIGHT = 32;

    private static final int BOOKED_TWICE = 2;

    /// So many a second come in vain at little cost; a slower row would only leave a hub idle that has become faster.
    private static final long SLOWEST = SECOND / 50;

    private final LongSupplier nanos;

    /// Until it has been full, a hub is taken for a slow one.
    private long between = Duration.ofMillis(20).toNanos();

    private long done;
    private long next;

    /// Whether somebody was turned away since the last batch was done, and between that and the one before: then the
    /// hub
    /// had work all the time.
    private boolean full;

    private boolean fullBefore;

    /// @param nanos a clock that only moves on
    ReturnSlots(LongSupplier nanos) {
        this.nanos = nanos;
        this.done = nanos.getAsLong();
        this.next = done;
    }

    /// A batch was answered.
    synchronized void done() {
        long now = nanos.getAsLong();
        if (full && fullBefore) {
            long since = Math.min(now - done, SECOND);
            between += (since - between) / WEIGHT;
        }
        fullBefore = full;
        full = false;
        done = now;
    }

    /// The hub is full.
    /// @return seconds, at least one
    synchronized long next() {
        full = true;
        long now = nanos.getAsLong();
        long step = Math.min(between / BOOKED_TWICE, SLOWEST);
        next = Math.max(next, now) + step;
        if (next - now > LONGEST) {
            next = now + step;
        }
        return Math.max(1, Math.ceilDiv(next - now, SECOND));
    }
}
