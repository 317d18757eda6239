package org.shubbak.hub.enrol;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/// How often somebody may guess. Five wrong codes from one address, or two hundred from all, and nobody there is heard
/// for
/// the rest of a quarter of an hour. A code has 50 random bits and lives a day: at that rate one guess in fifty
/// thousand
/// million succeeds. Any thread.
public final class Tries {
    static final int FROM_ONE = 5;
    static final int FROM_ALL = 200;
    static final Duration WINDOW = Duration.ofMinutes(15);

    private static final int MOST_ADDRESSES = 10_000;

    private final Clock clock;
    private final Deque<Instant> all = new ArrayDeque<>();
    private final Map<String, Deque<Instant>> one = new LinkedHashMap<>();

    private final int fromOne;
    private final int fromAll;

    Tries(Clock clock) {
        this(clock, FROM_ONE, FROM_ALL);
    }

    /// @param fromOne wrong ones from one address
    /// @param fromAll wrong ones from all addresses
    public Tries(Clock clock, int fromOne, int fromAll) {
        this.clock = clock;
        this.fromOne = fromOne;
        this.fromAll = fromAll;
    }

    public synchronized boolean open(String address) {
        Deque<Instant> own = one.get(address);
        return left(all) < fromAll && (own == null || left(own) < fromOne);
    }

    public synchronized void wrong(String address) {
        Instant now = clock.instant();
        all.addLast(now);
        one.computeIfAbsent(address, first -> new ArrayDeque<>()).addLast(now);
        Iterator<Deque<Instant>> oldest = one.values().iterator();
        while (oldest.hasNext() && (left(oldest.next()) == 0 || one.size() > MOST_ADDRESSES)) {
            oldest.remove();
        }
    }

    private int left(Deque<Instant> times) {
        Instant end = clock.instant().minus(WINDOW);
        while (!times.isEmpty() && !times.getFirst().isAfter(end)) {
            times.removeFirst();
        }
        return times.size();
    }
}
