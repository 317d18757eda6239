package org.shubbak.ui.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/// Wrong PINs cost time: three are free, then each doubles the wait, up to a quarter of an hour. Who guesses four
/// digits at that rate needs months.
public final class Attempts {
    private static final int FREE = 3;
    private static final Duration FIRST = Duration.ofSeconds(15);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private final Clock clock;
    private final Map<String, Failures> failures = new HashMap<>();

    private record Failures(int count, Instant openFrom) {}

    public Attempts(Clock clock) {
        this.clock = clock;
    }

    /// How long somebody has to wait; zero when a PIN may be tried.
    public Duration wait(String who) {
        Failures known = failures.get(who);
        Duration left = known == null ? Duration.ZERO : Duration.between(clock.instant(), known.openFrom());
        return left.isNegative() ? Duration.ZERO : left;
    }

    public void failed(String who) {
        Failures known = failures.get(who);
        int count = known == null ? 1 : known.count() + 1;
        failures.put(who, new Failures(count, clock.instant().plus(after(count))));
    }

    public void succeeded(String who) {
        failures.remove(who);
    }

    private static Duration after(int count) {
        if (count < FREE) {
            return Duration.ZERO;
        }
        Duration wait = FIRST.multipliedBy(1L << Math.min(count - FREE, 10));
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
