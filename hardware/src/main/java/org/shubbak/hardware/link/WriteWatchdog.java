package org.shubbak.hardware.link;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// Closes a line whose write overstays its deadline, because nothing else ends a write that the other side does not
/// take.
final class WriteWatchdog implements AutoCloseable {
    // What is scheduled on a line that another thread has just closed is dropped: the write fails by itself.
    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("write-watchdog").factory(), new ThreadPoolExecutor.DiscardPolicy());
    private final Runnable hangUp;

    WriteWatchdog(Runnable hangUp) {
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

    /// One write. Closed however the write ends, so that a write that failed does not close the line a second time.
    record Watch(ScheduledFuture<?> end) implements AutoCloseable {
        /// The write came first.
        boolean inTime() {
            return end.cancel(false);
        }

        @Override
        public void close() {
            end.cancel(false);
        }
    }
}
