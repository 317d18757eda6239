package org.shubbak.hub.forward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.shubbak.hub.store.HubDatabase;

/// The desks of one hub, in a time that a test moves.
public final class Desks implements AutoCloseable {
    public static final Instant NOW = Instant.parse("2026-11-29T08:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final Duration BEAT = Duration.ofMillis(20);
    private static final int MOST_STEPS = 2000;
    private final HubDatabase database;
    private final AtomicLong time;
    private final boolean papers;
    private final String owner = UUID.randomUUID().toString();
    private final Map<String, MinistryDesk<?>> desks = new HashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    public Desks(HubDatabase database) {
        this(database, new AtomicLong(), false);
    }

    private Desks(HubDatabase database, AtomicLong time, boolean papers) {
        this.database = database;
        this.time = time;
        this.papers = papers;
    }

    /// Those that bring papers.
    public static Desks ofPapers(HubDatabase database) {
        return new Desks(database, new AtomicLong(), true);
    }

    /// Of another hub on the same data, in the same time.
    public Desks sharing(HubDatabase beside) {
        return new Desks(beside, time, papers);
    }

    private MinistryDesk<?> desk(MinistrySettings to) {
        return desks.computeIfAbsent(to.ministry(), id -> desk(to, to.open()));
    }

    private MinistryDesk<?> desk(MinistrySettings to, Way way) {
        return papers
                ? desk(to, way, new PaperBook(database), to.ministry() + " papers")
                : desk(to, way, new ForwardBook(database), to.ministry());
    }

    private <C extends Consignment> MinistryDesk<C> desk(MinistrySettings to, Way way, Book<C> book, String claim) {
        return new MinistryDesk<>(
                new MinistryDesk.Ministry(to.ministry(), way, to.atOnce()),
                book,
                new ForwardLease(database, claim, owner, time::get),
                new MinistryDesk.Means(new Pace(new Random(3)), CLOCK, time::get, threads, BEAT));
    }

    /// @return whether the last of them was this hub's to take
    public boolean steps(MinistrySettings to, int count) {
        MinistryDesk<?> desk = desk(to);
        Duration pause = Duration.ZERO;
        for (int i = 0; i < count; i++) {
            pause = desk.step();
            time.addAndGet(Math.min(pause.toNanos(), Duration.ofSeconds(1).toNanos()));
        }
        return !pause.equals(ForwardLease.BEAT);
    }

    public void until(MinistrySettings to, BooleanSupplier done) {
        MinistryDesk<?> desk = desk(to);
        for (int i = 0; !done.getAsBoolean(); i++) {
            assertThat(i).as("steps").isLessThan(MOST_STEPS);
            time.addAndGet(desk.step().toNanos());
        }
    }

    public void passJustUnderDead() {
        time.addAndGet(ForwardLease.DEAD.minusSeconds(5).toNanos());
    }

    public void passDead() {
        time.addAndGet(ForwardLease.DEAD.plusSeconds(1).toNanos());
    }

    /// The power goes when the ministry has said that it has the round.
    public void offAfterHanding(MinistrySettings to) {
        AtomicBoolean handed = new AtomicBoolean();
        Way real = to.open();
        MinistryDesk<?> dying = desk(to, new Way() {
            @Override
            public Handover hand(Consignment consignment) {
                Handover handover = real.hand(consignment);
                handed.set(true);
                throw new IllegalStateException("power off " + handover);
            }

            @Override
            public void close() {}
        });
        assertThatThrownBy(dying::step).hasMessageContaining("power off");
        assertThat(handed).isTrue();
        real.close();
    }

    /// As a hub does that is told to stop.
    public void letGo() {
        desks.values().forEach(MinistryDesk::close);
        desks.clear();
    }

    @Override
    public void close() {
        letGo();
        threads.close();
    }
}
