package org.shubbak.hardware.simulator.printer;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// Lets time pass as the bytes of a slow line need it.
@FunctionalInterface
public interface Pause {
    void take(Duration time);

    static Pause real() {
        return time -> {
            long end = System.nanoTime() + time.toNanos();
            for (long left = time.toNanos(); left > 0 && !Thread.currentThread().isInterrupted(); ) {
                LockSupport.parkNanos(left);
                left = end - System.nanoTime();
            }
        };
    }
}
