package org.shubbak.hub;

import java.time.Duration;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.shubbak.core.sync.Backoff;

/// Stations that all come at once to a hub with as many places as the real one, which does one batch after the other;
/// each comes again when it is told to. In a time of its own.
final class ReturningCrowd {
    private final PriorityQueue<Long> arrivals = new PriorityQueue<>(Comparator.naturalOrder());
    private final Backoff waiting;
    private final int stations;
    private final ReturnSlots slots;
    private long now;
    private long end;
    private int tries;

    ReturningCrowd(int stations, long seed) {
        this.stations = stations;
        this.waiting = new Backoff(new Random(seed));
        this.slots = new ReturnSlots(() -> now);
        for (long i = 0; i < stations; i++) {
            arrivals.add(i);
        }
    }

    /// @param work how long the hub needs for a batch that it begins then
    void comeBackTo(UnaryOperator<Duration> work) {
        int inside = 0;
        long ready = Long.MAX_VALUE;
        while (inside > 0 || !arrivals.isEmpty()) {
            if (inside > 0 && (arrivals.isEmpty() || ready <= arrivals.element())) {
                now = ready;
                slots.done();
                inside--;
                ready = inside > 0 ? until(work) : Long.MAX_VALUE;
                continue;
            }
            now = arrivals.remove();
            tries++;
            if (inside == BatchRoute.AT_ONCE) {
                arrivals.add(now
                        + waiting.notBefore(Duration.ofSeconds(slots.next())).toNanos());
            } else if (inside++ == 0) {
                ready = until(work);
            }
        }
        end = now;
    }

    private long until(UnaryOperator<Duration> work) {
        return now + work.apply(Duration.ofNanos(now)).toNanos();
    }

    /// When the last was served.
    Duration end() {
        return Duration.ofNanos(end);
    }

    double tries() {
        return (double) tries / stations;
    }
}
