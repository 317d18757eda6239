package org.shubbak.hub.forward;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// How long to leave a ministry, or one event, alone after trouble: a random time up to a limit that doubles, so that
/// nobody is hammered and no two come together. One thread.
/// @param random also for tests
record Pace(RandomGenerator random) {
    private static final long FIRST_MILLIS = 2_000;
    private static final long CAP_MILLIS = 300_000;
    private static final int ENOUGH_DOUBLINGS = 20;

    /// @param failures in a row, from 1
    Duration after(int failures) {
        long limit = Math.min(CAP_MILLIS, FIRST_MILLIS << Math.min(failures - 1, ENOUGH_DOUBLINGS));
        return Duration.ofMillis(1 + random.nextLong(limit));
    }
}
