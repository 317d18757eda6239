package org.shubbak.core.sync;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.store.StationStore;

/// Drains the outbox for as long as the program runs, on a thread of its own, and by itself after every outage.
public final class SyncLoop implements AutoCloseable {
    private static final Duration LONGEST_END = Duration.ofSeconds(5);
    private final Drain drain;
    private final HubClient hub;
    private final Semaphore nudges = new Semaphore(0);
    private volatile boolean closed;
    private @Nullable Thread thread;

    public SyncLoop(StationStore store, HubClient hub, Sender sender, Clock clock, Backoff backoff) {
        this.hub = hub;
        this.drain = new Drain(store, hub, sender, clock, backoff);
    }

    public void start() {
        thread = Thread.ofPlatform().name("sync").daemon().start(this::run);
    }

    /// Any thread.
    public SyncStatus status() {
        return drain.status();
    }

    /// There is something new to send. Any thread; returns at once. During an outage it only counts.
    public void nudge() {
        nudges.release();
    }

    /// Gives up a request that is under way: its events stay pending. Returns when the loop has let go of the store.
    @Override
    public void close() {
        closed = true;
        nudge();
        hub.close();
        Thread running = thread;
        if (running != null) {
            running.interrupt();
            awaitEnd(running);
        }
    }

    private static void awaitEnd(Thread running) {
        try {
            running.join(LONGEST_END.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (!closed) {
            pause(drain.step());
        }
    }

    private void pause(Drain.Next next) {
        long end = System.nanoTime() + next.pause().toNanos();
        try {
            while (!closed && nudges.tryAcquire(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                nudges.drainPermits();
                if (next.idle()) {
                    return;
                }
                drain.count();
            }
        } catch (InterruptedException e) {
            closed = true;
        }
    }
}
