package org.shubbak.core.counter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.counter.DayDifference.Kind;
import org.shubbak.core.device.EndOfDayOutcome;
import org.shubbak.core.money.Money;
import org.shubbak.core.store.DayCloses;
import org.shubbak.core.store.Kept;
import org.shubbak.core.store.StationStore;
import org.shubbak.core.store.StoreFault;
import org.shubbak.core.store.Transaction;
import org.shubbak.core.text.Problem;

/// The end of a day: has the terminal close its day, counts, and compares terminal, station and hub. Differences are
/// said, with whose turn it is, and never corrected. Blocks; called on the terminal's own thread.
public final class DayDesk {
    private static final int SHOWN = 30;

    private final Workplace workplace;
    private final StationStore store;
    private final DayCount count;
    private final Supplier<Settlement> settle;
    private final @Nullable CardTerminal terminal;
    private final @Nullable CardLookup lookup;

    DayDesk(
            Workplace workplace,
            Supplier<Settlement> settle,
            @Nullable CardTerminal terminal,
            @Nullable CardLookup lookup) {
        this.workplace = workplace;
        this.store = workplace.store();
        this.count = new DayCount(workplace);
        this.settle = settle;
        this.terminal = terminal;
        this.lookup = lookup;
    }

    /// Nothing may be in doubt at the terminal: afterwards its last transaction is the end of the day, and no lookup
    /// could settle anything.
    /// @param onMessage what the terminal says meanwhile; called on this thread
    public DayOutcome close(HubLedger hub, Actor actor, Consumer<Problem> onMessage) {
        Optional<DayOutcome> hindrance = hindrance(settle.get());
        CardTerminal at = terminal;
        if (hindrance.isPresent()) {
            return hindrance.get();
        }
        if (at == null) {
            return closed(hub, actor, Told.notAttached());
        }
        try {
            EndOfDayOutcome outcome = at.device().endOfDay(new DaySteps(store, at.name(), actor, onMessage));
            if (lookup != null) {
                lookup.notes().lastIsUnknown();
            }
            return switch (outcome) {
                case EndOfDayOutcome.Closed done ->
                    closed(hub, actor, new Told(at.name(), done.totals().total(), true, done.note()));
                case EndOfDayOutcome.InDoubt doubt ->
                    closed(
                            hub,
                            actor,
                            new Told(
                                    at.name(),
                                    doubt.totals() == null
                                            ? null
                                            : doubt.totals().total(),
                                    true,
                                    doubt.reason()));
                case EndOfDayOutcome.Declined no -> new DayOutcome.NotNow(no.reason());
                case EndOfDayOutcome.NotStarted not -> new DayOutcome.NotNow(not.reason());
            };
        } catch (StepNotKept notKept) {
            return new DayOutcome.NotKept(notKept.problem());
        }
    }

    private static Optional<DayOutcome> hindrance(Settlement settled) {
        return switch (settled) {
            case Settlement.StillInDoubt open -> Optional.of(new DayOutcome.NotNow(Problem.of("day.blocked")));
            case Settlement.Manual open -> Optional.of(new DayOutcome.NotNow(Problem.of("day.blocked")));
            case Settlement.NotTaken not -> Optional.of(new DayOutcome.NotNow(not.problem()));
            case Settlement.NotKept not -> Optional.of(new DayOutcome.NotKept(not.problem()));
            case Settlement.Nothing nothing -> Optional.empty();
            case Settlement.PaidLate late -> Optional.empty();
            case Settlement.NotCharged no -> Optional.empty();
            case Settlement.GivenBack back -> Optional.empty();
            case Settlement.NotGivenBack no -> Optional.empty();
        };
    }

    /// Where the terminal cannot be asked: station and hub are compared, and the report says what is missing.
    public DayOutcome closeWithoutTerminal(HubLedger hub, Actor actor) {
        return closed(hub, actor, new Told(terminal == null ? null : terminal.name(), null, false, null));
    }

    /// Compares with the hub what could not be compared when the day was closed; no further once it is away.
    /// @return how many days were completed now
    public int compareLater(HubLedger hub) {
        Kept<List<DayCloses.Closed<DayReport>>> waiting =
                store.transact(transaction -> store.days().waitingForHub(transaction, DayReport.class));
        int completed = 0;
        if (waiting instanceof Kept.Done<List<DayCloses.Closed<DayReport>>> done) {
            for (DayCloses.Closed<DayReport> day : done.value()) {
                if (!(hub.of(workplace.station().name(), day.day()) instanceof HubLedger.Answer.Booked booked)) {
                    break;
                }
                completed += completed(day, booked) ? 1 : 0;
            }
        }
        return completed;
    }

    /// Newest first.
    public List<DayReport> reports() {
        Kept<List<DayCloses.Closed<DayReport>>> kept =
                store.transact(transaction -> store.days().latest(transaction, SHOWN, DayReport.class));
        return kept instanceof Kept.Done<List<DayCloses.Closed<DayReport>>> done
                ? done.value().stream().map(DayCloses.Closed::report).toList()
                : List.of();
    }

    /// @param asked whether the terminal closed its day, or may have
    private record Told(
            @Nullable String terminal,
            @Nullable Money total,
            boolean asked,
            @Nullable Problem note) {
        static Told notAttached() {
            return new Told(null, null, false, null);
        }
    }

    private DayOutcome closed(HubLedger hub, Actor actor, Told told) {
        Instant now = workplace.clock().instant();
        LocalDate day = workplace.day(now);
        HubLedger.Answer answer = hub.of(workplace.station().name(), day);
        Kept<DayReport> kept = store.transact(transaction -> {
            DayReport report = report(transaction, now, actor, told, answer);
            store.days().add(transaction, day, actor.id(), told.asked(), report.hub() == null, report);
            store.audit()
                    .add(
                            transaction,
                            actor.id(),
                            "day-closed",
                            day.toString(),
                            report.differences().size() + " differences");
            return report;
        });
        return switch (kept) {
            case Kept.Done<DayReport> done -> new DayOutcome.Closed(done.value(), told.note());
            case Kept.Not<DayReport> not -> new DayOutcome.NotKept(not.problem());
        };
    }

    private DayReport report(Transaction transaction, Instant now, Actor actor, Told told, HubLedger.Answer answer)
            throws StoreFault {
        LocalDate day = workplace.day(now);
        String name = told.terminal();
        List<Money> ours = name == null ? List.of() : count.at(transaction, name);
        List<DayBooks> books = count.books(transaction, day);
        List<DayDifference> all = new ArrayList<>();
        if (told.asked()) {
            all.addAll(DayComparison.terminal(ours, told.total()));
        } else if (name != null) {
            all.add(new DayDifference(Kind.TERMINAL_NOT_ASKED, null, null, 0, Turn.SUPERVISOR));
        }
        List<DayBooks> hub = answer instanceof HubLedger.Answer.Booked booked ? booked.books() : null;
        all.addAll(
                hub == null
                        ? List.of(new DayDifference(Kind.HUB_AWAY, null, null, 0, Turn.STATION))
                        : DayComparison.hub(books, hub, store.outbox().waiting(transaction)));
        all.addAll(open(transaction));
        return new DayReport(
                day,
                now,
                actor.id(),
                name,
                told.total(),
                ours,
                books,
                hub,
                count.decidedByPeople(transaction, day),
                all);
    }

    private List<DayDifference> open(Transaction transaction) throws StoreFault {
        List<DayDifference> all = new ArrayList<>();
        int payments = store.payments().unsettled(transaction).size()
                + store.payments().unconfirmed(transaction).size();
        if (payments > 0) {
            all.add(new DayDifference(Kind.OPEN_PAYMENTS, null, null, payments, Turn.TWO_PEOPLE));
        }
        int refunds = store.refunds().open(transaction).size();
        if (refunds > 0) {
            all.add(new DayDifference(Kind.OPEN_REFUNDS, null, null, refunds, Turn.SUPERVISOR));
        }
        return all;
    }

    private boolean completed(DayCloses.Closed<DayReport> closed, HubLedger.Answer.Booked booked) {
        Kept<Boolean> kept = store.transact(transaction -> {
            DayReport old = closed.report();
            List<DayBooks> books = count.books(transaction, closed.day());
            List<DayDifference> all = new ArrayList<>(old.differences());
            all.removeIf(difference -> difference.kind() == Kind.HUB_AWAY);
            all.addAll(DayComparison.hub(books, booked.books(), store.outbox().waiting(transaction)));
            DayReport report = new DayReport(
                    old.day(),
                    old.closedAt(),
                    old.actor(),
                    old.terminal(),
                    old.terminalTotal(),
                    old.atTerminal(),
                    books,
                    booked.books(),
                    old.decidedByPeople(),
                    all);
            store.days().complete(transaction, closed.day(), closed.round(), report);
            return true;
        });
        return kept instanceof Kept.Done<Boolean>;
    }
}
