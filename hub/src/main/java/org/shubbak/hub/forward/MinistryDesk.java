package org.shubbak.hub.forward;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import org.shubbak.hub.store.Stored;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings one ministry its events, or its papers. Holds no timer: each step says how long to wait for the next. One
/// thread.
///
/// Trouble with everything of a round is trouble with the ministry: all wait. Trouble with some, while others are
/// taken, is trouble with those: each waits for itself and holds up only its own application.
final class MinistryDesk<C extends Consignment> {
    /// Nothing waits: how soon to look again.
    static final Duration IDLE = Duration.ofSeconds(2);

    private static final Logger LOG = LoggerFactory.getLogger(MinistryDesk.class);
    private static final int MOST_APART = 500;

    private final Ministry ministry;
    private final Book<C> book;
    private final ForwardLease lease;
    private final Pace pace;
    private final Clock clock;
    private final LongSupplier nanoTime;
    private final Executor threads;
    private final Duration beat;
    /// What had trouble of its own.
    private final Map<UUID, Apart> apart = new HashMap<>();
    /// Those that were tried while the ministry was away.
    private final Set<UUID> triedInVain = new HashSet<>();
    private int failures;
    private long notBefore;

    /// @param atOnce how many are under way together, each of another application
    record Ministry(String id, Way way, int atOnce) {}

    /// What a desk needs of the world.
    /// @param beat how often it counts up its claim while a long message is under way
    record Means(Pace pace, Clock clock, LongSupplier nanoTime, Executor threads, Duration beat) {}

    private record Apart(int failures, long notBefore) {}

    MinistryDesk(Ministry ministry, Book<C> book, ForwardLease lease, Means means) {
        this.ministry = ministry;
        this.book = book;
        this.lease = lease;
        this.pace = means.pace();
        this.clock = means.clock();
        this.nanoTime = means.nanoTime();
        this.threads = means.threads();
        this.beat = means.beat();
        this.notBefore = means.nanoTime().getAsLong();
    }

    /// @return how long to wait for the next
    Duration step() {
        if (!lease.hold()) {
            return ForwardLease.BEAT;
        }
        long left = notBefore - nanoTime.getAsLong();
        if (left > 0) {
            return least(ForwardLease.BEAT, Duration.ofNanos(left));
        }
        Stored<List<C>> due = book.due(ministry.id(), ministry.atOnce() + apart.size() + triedInVain.size());
        return due instanceof Stored.Done<List<C>> done ? step(done.value()) : trouble(Duration.ZERO);
    }

    private Duration step(List<C> due) {
        List<C> round = round(due);
        if (round.isEmpty()) {
            return rest(due);
        }
        if (!lease.fresh()) {
            return Duration.ZERO; // the database was slow: first see whether the claim still stands
        }
        Map<C, Handover> said = hand(round);
        if (!(book.settle(ministry.id(), said, clock.instant()) instanceof Stored.Done<Boolean>)) {
            return trouble(Duration.ZERO); // it may have them twice, under the same ids
        }
        return judged(said);
    }

    /// The oldest that are not set apart, one an application.
    private List<C> round(List<C> due) {
        long now = nanoTime.getAsLong();
        Set<UUID> applications = new HashSet<>();
        List<C> round = new ArrayList<>();
        for (C one : due) {
            Apart waits = apart.get(one.id());
            boolean free = (waits == null || waits.notBefore() - now <= 0) && !triedInVain.contains(one.id());
            if (free && applications.add(one.applicationId())) {
                round.add(one);
            }
            if (round.size() == ministry.atOnce()) {
                break;
            }
        }
        return round;
    }

    /// What was tried in vain is tried again when there is nobody else to try.
    private Duration rest(List<C> due) {
        if (triedInVain.isEmpty()) {
            apart.keySet().retainAll(due.stream().map(Consignment::id).toList());
            return IDLE;
        }
        triedInVain.clear();
        return Duration.ZERO;
    }

    private Map<C, Handover> hand(List<C> round) {
        Map<C, CompletableFuture<Handover>> under = new LinkedHashMap<>();
        for (C one : round) {
            under.put(one, CompletableFuture.supplyAsync(() -> ministry.way().hand(one), threads));
        }
        Map<C, Handover> said = new LinkedHashMap<>();
        under.forEach((one, handover) -> said.put(one, outcome(handover)));
        return said;
    }

    /// A long message is no death: meanwhile the claim is counted up.
    private Handover outcome(CompletableFuture<Handover> under) {
        while (!ended(under)) {
            lease.hold();
        }
        return under.join();
    }

    private boolean ended(CompletableFuture<Handover> under) {
        try {
            under.get(beat.toNanos(), TimeUnit.NANOSECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            return true; // a bug, which `join` throws
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true; // `join` waits for the rest
        }
    }

    private Duration judged(Map<C, Handover> said) {
        Duration asked = Duration.ZERO;
        boolean heard = false;
        for (Handover handover : said.values()) {
            if (handover instanceof Handover.Unknown unknown) {
                Duration wait = unknown.leaveAlone().orElse(Duration.ZERO);
                asked = asked.compareTo(wait) > 0 ? asked : wait;
            } else {
                heard = true;
            }
        }
        said.forEach(this::note);
        if (!heard) {
            said.keySet().forEach(one -> triedInVain.add(one.id()));
            forgetSome();
            return trouble(asked);
        }
        failures = 0;
        triedInVain.clear();
        said.forEach(this::setApart);
        forgetSome();
        return Duration.ZERO;
    }

    private void note(C one, Handover handover) {
        switch (handover) {
            case Handover.Taken taken -> {}
            case Handover.Refused refused ->
                LOG.atWarn()
                        .addKeyValue("ministry", ministry.id())
                        .addKeyValue("id", one.id())
                        .addKeyValue("status", refused.status())
                        .log("refused by its ministry");
            case Handover.Unknown unknown ->
                LOG.atInfo()
                        .addKeyValue("ministry", ministry.id())
                        .addKeyValue("id", one.id())
                        .addKeyValue("reason", unknown.reason())
                        .log("not known to be at its ministry");
        }
    }

    private void setApart(C one, Handover handover) {
        if (handover instanceof Handover.Unknown) {
            Apart before = apart.get(one.id());
            int times = before == null ? 1 : before.failures() + 1;
            apart.put(
                    one.id(),
                    new Apart(times, nanoTime.getAsLong() + pace.after(times).toNanos()));
        } else {
            apart.remove(one.id());
        }
    }

    /// So that a long outage needs no memory.
    private void forgetSome() {
        if (apart.size() > MOST_APART) {
            apart.clear();
        }
        if (triedInVain.size() > MOST_APART) {
            triedInVain.clear();
        }
    }

    private Duration trouble(Duration asked) {
        failures++;
        Duration own = pace.after(failures);
        Duration wait = asked.isZero() ? own : asked;
        notBefore = nanoTime.getAsLong() + wait.toNanos();
        return least(ForwardLease.BEAT, wait);
    }

    private static Duration least(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    void close() {
        lease.release();
        ministry.way().close();
    }
}
