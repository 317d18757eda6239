package org.shubbak.core.sync;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// Waits between attempts: a random time up to a limit that doubles with each failure ("full jitter"), so that a
/// thousand stations do not come back at the same moment. One thread.
public final class Backoff {
    public static final Duration FIRST = Duration.ofSeconds(2);
    public static final Duration CAP = Duration.ofMinutes(5);

    private static final long PART = Duration.ofSeconds(1).toMillis();

    private static final int ENOUGH_DOUBLINGS = 30;

    private final RandomGenerator random;
    private final Duration first;
    private int failures;

    public Backoff(RandomGenerator random) {
        this(random, FIRST);
    }

    /// @param first the limit after the first failure
    public Backoff(RandomGenerator random, Duration first) {
        this.random = random;
        this.first = first;
    }

    public Duration next() {
        long limit = Math.min(CAP.toMillis(), first.toMillis() << Math.min(failures, ENOUGH_DOUBLINGS));
        failures++;
        return Duration.ofMillis(random.nextLong(limit + 1));
    }

    /// As long as somebody asked for and a part of a second: whole seconds can be asked for only, and all that were
    /// asked
    /// for the same one would come at once.
    public Duration notBefore(Duration asked) {
        return asked.plusMillis(random.nextLong(PART));
    }

    public void reset() {
        failures = 0;
    }
}
