package org.shubbak.core.counter;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.device.LookupAnswer;
import org.shubbak.core.device.TerminalClock;
import org.shubbak.core.device.TerminalResult;
import org.shubbak.core.store.Kept;
import org.shubbak.core.store.PaymentFacts;
import org.shubbak.core.store.StationStore;
import org.shubbak.core.store.TerminalMemory;

/// What is known about the terminal before a charge: its last transaction, its id, its clock. The last transaction is
/// asked for at the first charge after a start and whenever the one before it did not end well: what a terminal calls
/// its last is not always what it reported last.
final class TerminalNotes {
    private final Workplace workplace;
    private final StationStore store;
    private final CardTerminal at;
    private @Nullable TerminalResult baseline;
    private boolean asked;

    TerminalNotes(Workplace workplace, CardTerminal at) {
        this.workplace = workplace;
        this.store = workplace.store();
        this.at = at;
    }

    sealed interface Before {
        record Ready(PaymentFacts facts) implements Before {}

        record NotReady(PayOutcome outcome) implements Before {}
    }

    Before beforeCharge() {
        if (!asked) {
            switch (at.device().lookupLast()) {
                case LookupAnswer.Last last -> lastIs(last.result());
                case LookupAnswer.None none -> lastIs(null);
                case LookupAnswer.CannotTell cannot -> lastIs(null);
                case LookupAnswer.StillBusy busy -> {
                    return new Before.NotReady(new PayOutcome.NotStarted(busy.reason()));
                }
                case LookupAnswer.Unreachable away -> {
                    return new Before.NotReady(new PayOutcome.NotStarted(away.reason()));
                }
            }
        }
        return switch (memory()) {
            case Kept.Not<TerminalMemory> not -> new Before.NotReady(new PayOutcome.NotKept(not.problem()));
            case Kept.Done<TerminalMemory> done -> new Before.Ready(facts(done.value()));
        };
    }

    void lastIs(@Nullable TerminalResult result) {
        baseline = result;
        asked = true;
    }

    void lastIsUnknown() {
        asked = false;
    }

    /// From a transaction that the terminal reported just now.
    void learn(TerminalResult reported) {
        store.transact(transaction -> {
            TerminalMemory old = store.payments().terminal(transaction, at.name());
            String id = old.terminalId() == null ? reported.terminalId() : old.terminalId();
            TerminalClock clock = new TerminalClock(old.clockAhead()).learn(reported, now());
            store.payments().remember(transaction, at.name(), new TerminalMemory(id, clock.ahead()));
            return true;
        });
    }

    /// Another terminal may have been put in its place.
    void forgetTerminal() {
        lastIsUnknown();
        store.transact(transaction -> {
            store.payments().remember(transaction, at.name(), TerminalMemory.blank());
            return true;
        });
    }

    private Kept<TerminalMemory> memory() {
        return store.transact(transaction -> store.payments().terminal(transaction, at.name()));
    }

    private PaymentFacts facts(TerminalMemory memory) {
        String expected = at.terminalId() == null ? memory.terminalId() : at.terminalId();
        LocalDateTime theirs = new TerminalClock(memory.clockAhead()).reading(now());
        return PaymentFacts.before(expected, baseline, theirs);
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(
                workplace.clock().instant(), workplace.station().zone());
    }
}
