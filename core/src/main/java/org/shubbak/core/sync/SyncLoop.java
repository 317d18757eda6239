package org.shubbak.core.sync;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.store.StationStore;
import org.shubbak.core.text.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Drains the outbox for as long as the program runs, on a thread of its own, and by itself after every outage.
public final class SyncLoop implements AutoCloseable {
    private static final Duration LONGEST_END = Duration.ofSeconds(5);
    private static final Logger LOG = LoggerFactory.getLogger(SyncLoop.class);
    private final Drain drain;
    private final HubClient hub;
    private final List<Round> rounds;
    private final Semaphore nudges = new Semaphore(0);
    private volatile boolean closed;
    private volatile List<Problem> warnings = List.of();
    private @Nullable Thread thread;

    /// @param rounds what is done besides with the same hub
    public SyncLoop(
            StationStore store, HubClient hub, Sender sender, Clock clock, Backoff backoff, List<Round> rounds) {
        this.hub = hub;
        this.rounds = List.copyOf(rounds);
        this.drain = new Drain(store, hub, sender, clock, backoff);
    }

    public void start() {
        thread = Thread.ofPlatform().name("sync").daemon().start(this::run);
    }

    /// Any thread.
    public SyncStatus status() {
        return drain.status().warning(warnings);
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
            Drain.Next next = drain.step();
            boolean nothingWaits = next.idle() && !next.pause().isZero();
            if (nothingWaits && walked()) {
                continue;
            }
            if (nothingWaits || !next.idle()) {
                warnings = rounds.stream()
                        .flatMap(round -> round.warnings().get().stream())
                        .toList();
            }
            pause(next);
        }
    }

    /// @return whether something new waits to be sent because of it
    private boolean walked() {
        int before = drain.status().waiting();
        rounds.forEach(SyncLoop::walk);
        drain.count();
        return drain.status().waiting() > before;
    }

    private static void walk(Round round) {
        round.run().get().ifPresent(problem -> LOG.info("not done with the hub yet: {}", problem.code()));
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
