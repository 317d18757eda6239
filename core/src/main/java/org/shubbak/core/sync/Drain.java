package org.shubbak.core.sync;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.store.Kept;
import org.shubbak.core.store.StationStore;
import org.shubbak.core.sync.wire.BatchAnswer;
import org.shubbak.core.sync.wire.EventBatch;
import org.shubbak.core.sync.wire.EventTypes;
import org.shubbak.core.sync.wire.EventVerdict;
import org.shubbak.core.sync.wire.WireEvent;
import org.shubbak.core.text.LocalText;
import org.shubbak.core.text.Problem;
import org.shubbak.core.text.Texts;

/// One attempt after the other to bring the outbox to the hub. Holds no timer and no thread: each step says how long to
/// wait for the next. One thread.
final class Drain {
    /// Nothing waits; a nudge comes with the next event.
    static final Duration IDLE = Duration.ofMinutes(5);

    private static final int STRIKES = 3;

    private final StationStore store;
    private final HubClient hub;
    private final Sender sender;
    private final Clock clock;
    private final Backoff backoff;
    private final LocalText parked;

    private final List<WireEvent> suspects = new ArrayList<>();
    private final Meanwhile meanwhile;
    private Due said = Due.NOTHING;
    /// Made ready while the batch before it was on its way.
    private Meanwhile.@Nullable Ready ready;
    /// The hub took all of a batch; written down while the next one is on its way. Lost with the program, it is only
    /// asked again.
    private Meanwhile.@Nullable Told unwritten;

    private int most = EventBatch.MAX_EVENTS;
    private int strikes;
    private boolean searching;
    /// The hub's last answer was to take somebody's events.
    private boolean passing;
    private volatile SyncStatus status = SyncStatus.unknown();

    Drain(StationStore store, HubClient hub, Sender sender, Clock clock, Backoff backoff) {
        this.store = store;
        this.hub = hub;
        this.sender = sender;
        this.clock = clock;
        this.backoff = backoff;
        this.meanwhile = new Meanwhile(store, hub, sender, this::counted);
        this.parked = Texts.of(org.shubbak.core.counter.Counter.class).both(Problem.of("sync.parked"));
    }

    /// @param pause until the next step
    /// @param idle whether a nudge should end the pause
    record Next(Duration pause, boolean idle) {}

    SyncStatus status() {
        return status;
    }

    /// Counts anew without asking the hub.
    void count() {
        counted(waiting());
    }

    private void counted(int waiting) {
        status = new SyncStatus(waiting, status.online(), status.lastContact(), status.problem());
    }

    Next step() {
        if (passing && !suspects.isEmpty()) {
            return trial(suspects.getFirst());
        }
        Meanwhile.Ready next = ready;
        if (next != null) {
            ready = null;
            said = next.due();
            return sent(next.due().events(), next.batch());
        }
        return switch (store.transact(transaction -> Due.read(store, transaction, List.of()))) {
            case Kept.Not<Due> not -> failed(status.online(), not.problem(), Optional.empty());
            case Kept.Done<Due> due -> step(due.value());
        };
    }

    private Next step(Due due) {
        said = due;
        List<WireEvent> clean = withoutSuspects(due.events());
        if (clean.isEmpty()) {
            return due.events().isEmpty() ? idle() : nobodyPasses();
        }
        List<WireEvent> batch = clean.subList(0, Math.min(most, clean.size()));
        return sent(batch, said.signed(batch, sender));
    }

    private Next sent(List<WireEvent> batch, EventBatch signed) {
        FutureTask<Optional<Meanwhile.Ready>> ahead =
                smooth(batch) ? meanwhile.begun(unwritten, batch) : Meanwhile.nothing();
        unwritten = null;
        HubAnswer answer = hub.send(signed);
        Optional<Meanwhile.Ready> next = Meanwhile.result(ahead);
        if (next.isPresent() && answer instanceof HubAnswer.Answered answered && takenAll(batch, answered.answer())) {
            passing = true;
            ready = next.get();
            unwritten = new Meanwhile.Told(batch, answered.answer());
            return understood(status.waiting());
        }
        return switch (answer) {
            case HubAnswer.Answered answered -> apply(batch, answered.answer());
            case HubAnswer.Unknown unknown -> unknown(unknown);
            case HubAnswer.NotAllowed not -> failed(true, not.problem(), Optional.of(Backoff.CAP));
            case HubAnswer.TooLarge tooLarge -> stumbled(batch, true);
            case HubAnswer.Stumbled stumbled -> stumbled(batch, searching);
        };
    }

    /// Whether it is worth working ahead: more waits than this batch takes, or the answer before is not written down;
    /// and nobody is looked for.
    private boolean smooth(List<WireEvent> batch) {
        boolean sure = suspects.isEmpty() && !searching && strikes == 0 && most == EventBatch.MAX_EVENTS;
        return unwritten != null || (sure && said.waiting() > batch.size());
    }

    private Next apply(List<WireEvent> batch, BatchAnswer answer) {
        Kept<Integer> kept = store.transact(transaction -> {
            store.sync().apply(transaction, batch, answer.verdicts(), Backoff.FIRST);
            return store.outbox().waiting(transaction);
        });
        Map<UUID, EventVerdict> firsts = EventVerdict.firsts(answer.verdicts());
        List<EventVerdict> judged = batch.stream()
                .flatMap(event -> Stream.ofNullable(firsts.get(event.eventId())))
                .toList();
        return switch (kept) {
            case Kept.Not<Integer> not -> failed(true, not.problem(), Optional.empty());
            case Kept.Done<Integer> waiting -> {
                if (judged.isEmpty()) {
                    yield failed(true, Problem.of("sync.notUnderstood"), Optional.empty());
                }
                passing = judged.stream().anyMatch(EventVerdict::taken);
                yield understood(waiting.value());
            }
        };
    }

    private Next understood(int waiting) {
        strikes = 0;
        most = Math.min(EventBatch.MAX_EVENTS, most * 2);
        searching = searching && most < EventBatch.MAX_EVENTS;
        backoff.reset();
        status = new SyncStatus(waiting, true, clock.instant(), Optional.empty());
        return new Next(Duration.ZERO, true);
    }

    /// The hub has just taken others: an event that it still stumbles over is put aside, so that an outage parks
    /// nobody.
    private Next trial(WireEvent suspect) {
        List<WireEvent> alone = List.of(suspect);
        return switch (hub.send(said.signed(alone, sender))) {
            case HubAnswer.Answered answered -> {
                suspects.remove(suspect);
                yield apply(alone, answered.answer());
            }
            case HubAnswer.Stumbled stumbled -> park(suspect);
            case HubAnswer.TooLarge tooLarge -> park(suspect);
            case HubAnswer.Unknown unknown -> unknown(unknown);
            case HubAnswer.NotAllowed not -> failed(true, not.problem(), Optional.of(Backoff.CAP));
        };
    }

    private Next park(WireEvent suspect) {
        Kept<Boolean> kept = store.transact(transaction -> {
            store.sync().park(transaction, suspect, parked);
            return true;
        });
        if (kept instanceof Kept.Not<Boolean> not) {
            return failed(true, not.problem(), Optional.empty());
        }
        suspects.remove(suspect);
        status = new SyncStatus(waiting(), true, clock.instant(), Optional.of(Problem.of("sync.parked")));
        return new Next(Duration.ZERO, true);
    }

    /// Looks for the one event that the hub cannot digest: halves until it stands alone, then leaves it out.
    private Next stumbled(List<WireEvent> batch, boolean halveNow) {
        strikes++;
        boolean enough = strikes >= STRIKES || (halveNow && batch.size() > 1);
        if (!enough) {
            return failed(true, Problem.of("sync.notUnderstood"), Optional.empty());
        }
        strikes = 0;
        if (batch.size() > 1) {
            searching = true;
            most = batch.size() / 2;
            if (suspects.isEmpty()) {
                backoff.reset();
            }
        } else {
            suspects.add(batch.getFirst());
            most = EventBatch.MAX_EVENTS;
        }
        return failed(true, Problem.of("sync.notUnderstood"), Optional.empty());
    }

    /// The hub takes nobody's events, so it is the hub: nothing is put aside.
    private Next nobodyPasses() {
        suspects.clear();
        searching = false;
        return failed(true, Problem.of("sync.notUnderstood"), Optional.of(Backoff.CAP));
    }

    private Next unknown(HubAnswer.Unknown unknown) {
        return failed(false, unknown.problem(), unknown.retryAfter().map(backoff::notBefore));
    }

    private Next failed(boolean online, Problem problem, Optional<Duration> wait) {
        passing = false;
        Instant contact = status.lastContact();
        status = new SyncStatus(waiting(), online, contact, Optional.of(problem));
        Duration own = backoff.next();
        return new Next(wait.orElse(own), false);
    }

    /// Nothing waits: the hub is greeted with an empty batch, so that what people are told about the line is true.
    private Next idle() {
        return switch (hub.send(said.signed(List.of(), sender))) {
            case HubAnswer.Unknown unknown -> unknown(unknown);
            case HubAnswer.NotAllowed not -> failed(true, not.problem(), Optional.of(Backoff.CAP));
            case HubAnswer.Answered answered -> resting();
            case HubAnswer.TooLarge tooLarge -> resting();
            case HubAnswer.Stumbled stumbled -> resting();
        };
    }

    private Next resting() {
        backoff.reset();
        Kept<Duration> until = store.transact(transaction -> {
            Instant next = store.outbox().nextDue(transaction);
            return next == null ? IDLE : Duration.between(clock.instant(), next);
        });
        status = new SyncStatus(waiting(), true, clock.instant(), status.problem());
        return new Next(until instanceof Kept.Done<Duration> done ? done.value() : IDLE, true);
    }

    private int waiting() {
        Kept<Integer> count = store.transact(transaction -> store.outbox().waiting(transaction));
        return count instanceof Kept.Done<Integer> done ? done.value() : status.waiting();
    }

    private List<WireEvent> withoutSuspects(List<WireEvent> due) {
        return due.stream().filter(event -> !suspected(event)).toList();
    }

    private boolean suspected(WireEvent event) {
        return suspects.stream()
                .anyMatch(suspect -> suspect.eventId().equals(event.eventId())
                        || (suspect.applicationId().equals(event.applicationId())
                                && !EventTypes.isPayment(event.type())));
    }

    private static boolean takenAll(List<WireEvent> batch, BatchAnswer answer) {
        Map<UUID, EventVerdict> firsts = EventVerdict.firsts(answer.verdicts());
        return batch.stream()
                .allMatch(event -> Optional.ofNullable(firsts.get(event.eventId()))
                        .filter(EventVerdict::taken)
                        .isPresent());
    }
}
