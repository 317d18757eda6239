package org.shubbak.hardware.payment.wire;

import java.time.Duration;

public record Deadline(Ticker ticker, long at) {
    public static Deadline in(Duration wait, Ticker ticker) {
        return new Deadline(ticker, ticker.nanos() + wait.toNanos());
    }

    /// Never negative.
    public Duration left() {
        return Duration.ofNanos(Math.max(0, at - ticker.nanos()));
    }

    public Duration leftAtMost(Duration limit) {
        Duration left = left();
        return left.compareTo(limit) < 0 ? left : limit;
    }

    public boolean passed() {
        return at - ticker.nanos() <= 0;
    }
}
