package org.shubbak.hub;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.shubbak.hub.store.HubDatabase;
import org.shubbak.hub.store.Stored;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Once an hour: room for the bodies of the coming days, and those past their time go. Several hubs on one server may
/// each do it.
final class Housekeeping implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);
    private final HubDatabase database;
    private final Clock clock;
    private final Optional<Integer> keepDays;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("hub-housekeeping").daemon().factory());

    private volatile @Nullable Future<?> next;

    /// @param keepDays how long a forwarded body stays; empty for ever
    Housekeeping(HubDatabase database, Clock clock, Optional<Integer> keepDays) {
        this.database = database;
        this.clock = clock;
        this.keepDays = keepDays;
    }

    Housekeeping start() {
        next = thread.schedule(this::again, 1, TimeUnit.SECONDS);
        return this;
    }

    /// The next round comes however this one ends.
    private void again() {
        try {
            round();
        } finally {
            if (!thread.isShutdown()) {
                next = thread.schedule(this::again, 1, TimeUnit.HOURS);
            }
        }
    }

    void round() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (!(database.roomFor(today.plusDays(1)) instanceof Stored.Done<Boolean>)) {
            LOG.warn("no room yet for the bodies of tomorrow");
        }
        keepDays.ifPresent(days -> drop(today.minusDays(days)));
    }

    private void drop(LocalDate before) {
        switch (database.dropBodies(before)) {
            case Stored.Done<Integer> done ->
                LOG.atInfo()
                        .addKeyValue("before", before)
                        .addKeyValue("dropped", done.value())
                        .log("bodies past their time");
            case Stored.Late<Integer> late -> LOG.info("bodies past their time stay for now: the database is busy");
            case Stored.Failed<Integer> failed ->
                LOG.atWarn()
                        .addKeyValue("incident", failed.incident().code())
                        .log("bodies past their time could not be dropped");
        }
    }

    @Override
    public void close() {
        Future<?> waiting = next;
        if (waiting != null) {
            waiting.cancel(false);
        }
        thread.close();
    }
}
