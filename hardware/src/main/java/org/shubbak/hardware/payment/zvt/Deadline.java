package org.shubbak.hardware.payment.zvt;

import java.time.Duration;

record Deadline(Ticker ticker, long at) {
    static Deadline in(Duration wait, Ticker ticker) {
        return new Deadline(ticker, ticker.nanos() + wait.toNanos());
    }

    /// Never negative.
    Duration left() {
        return Duration.ofNanos(Math.max(0, at - ticker.nanos()));
    }

    Duration leftAtMost(Duration limit) {
        Duration left = left();
        return left.compareTo(limit) < 0 ? left : limit;
    }

    boolean passed() {
        return at - ticker.nanos() <= 0;
    }
}
