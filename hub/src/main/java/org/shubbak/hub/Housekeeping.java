package org.shubbak.hub;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.shubbak.hub.store.HubDatabase;
import org.shubbak.hub.store.Stored;
import org.shubbak.hub.uploads.OldPapers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Once an hour: room for the bodies of the coming days, and bodies and papers past their time go. Several hubs on one
/// server may each do it.
final class Housekeeping implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);

    /// A station that was away for longer begins its paper anew.
    private static final Period UNFINISHED = Period.ofDays(90);

    private static final Duration EVERY = Duration.ofHours(1);

    private final HubDatabase database;
    private final Clock clock;
    private final Optional<Integer> keepDays;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("hub-housekeeping").daemon().factory());

    /// @param keepDays how long a forwarded body, or paper, stays; empty for ever
    Housekeeping(HubDatabase database, Clock clock, Optional<Integer> keepDays) {
        this.database = database;
        this.clock = clock;
        this.keepDays = keepDays;
    }

    Housekeeping start() {
        thread.execute(() -> rounds(Duration.ofSeconds(1)));
        return this;
    }

    /// The next round comes also after one that ended in a bug, which the thread reports.
    private void rounds(Duration pause) {
        boolean over = false;
        try {
            over = closed(pause);
            while (!over) {
                round();
                over = closed(EVERY);
            }
        } finally {
            if (!over && closing.getCount() > 0) {
                thread.execute(() -> rounds(EVERY));
            }
        }
    }

    private boolean closed(Duration pause) {
        try {
            return closing.await(pause.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            closing.countDown();
            Thread.currentThread().interrupt();
            return true;
        }
    }

    void round() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (!(database.roomFor(today.plusDays(1)) instanceof Stored.Done<Boolean>)) {
            LOG.warn("no room yet for the bodies of tomorrow");
        }
        OldPapers papers = new OldPapers(database);
        said("papers that were never finished", papers.dropUnfinished(start(today.minus(UNFINISHED))));
        keepDays.map(today::minusDays).ifPresent(before -> {
            said("bodies past their time", database.dropBodies(before));
            said("papers past their time", papers.dropForwarded(start(before)));
        });
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static void said(String what, Stored<Integer> dropped) {
        switch (dropped) {
            case Stored.Done<Integer> done ->
                LOG.atInfo()
                        .addKeyValue("what", what)
                        .addKeyValue("dropped", done.value())
                        .log("gone");
            case Stored.Late<Integer> late ->
                LOG.atInfo().addKeyValue("what", what).log("not dropped now: the database is busy");
            case Stored.Failed<Integer> failed ->
                LOG.atWarn()
                        .addKeyValue("what", what)
                        .addKeyValue("incident", failed.incident().code())
                        .log("could not be dropped");
        }
    }

    @Override
    public void close() {
        closing.countDown();
        thread.close();
    }
}
