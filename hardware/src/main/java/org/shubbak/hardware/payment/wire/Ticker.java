package org.shubbak.hardware.payment.wire;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// Time as the protocol's timers need it: it only runs forward. Tests bring their own and never wait.
public interface Ticker {
    long nanos();

    /// Waits; an interrupt ends the wait and stays set.
    void pause(Duration duration);

    static Ticker system() {
        return new Ticker() {
            @Override
            public long nanos() {
                return System.nanoTime();
            }

            @Override
            public void pause(Duration duration) {
                long end = System.nanoTime() + duration.toNanos();
                long left = duration.toNanos();
                while (left > 0 && !Thread.currentThread().isInterrupted()) {
                    LockSupport.parkNanos(left);
                    left = end - System.nanoTime();
                }
            }
        };
    }
}
