package org.shubbak.hardware.link;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// Closes a line whose write or read overstays, because nothing else ends a write that the other side does not take, or
/// a read that the system holds.
final class Watchdog implements AutoCloseable {
    // What is scheduled on a line that another thread has just closed is dropped: the call fails by itself.
    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("line-watchdog").factory(), new ThreadPoolExecutor.DiscardPolicy());
    private final Runnable hangUp;

    Watchdog(Runnable hangUp) {
        this.hangUp = hangUp;
        timer.setRemoveOnCancelPolicy(true);
    }

    Watch over(Duration deadline) {
        return new Watch(timer.schedule(hangUp, deadline.toMillis(), TimeUnit.MILLISECONDS));
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    /// One call. Closed however the call ends, so that a call that failed does not close the line a second time.
    record Watch(ScheduledFuture<?> end) implements AutoCloseable {
        boolean running() {
            return !end.isDone();
        }

        /// The call came first.
        boolean inTime() {
            return end.cancel(false);
        }

        @Override
        public void close() {
            end.cancel(false);
        }
    }
}
