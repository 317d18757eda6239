package org.shubbak.core.counter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.application.CitizenApplication;
import org.shubbak.core.device.TerminalResult;
import org.shubbak.core.money.Money;
import org.shubbak.core.money.Payment;
import org.shubbak.core.store.Kept;
import org.shubbak.core.store.KeptPayment;
import org.shubbak.core.store.PaymentFacts;
import org.shubbak.core.store.PaymentState;
import org.shubbak.core.store.StationStore;
import org.shubbak.core.text.Problem;

/// Fees that a clerk keys into a terminal without a cable. The intent is on disk before the clerk is told to key
/// anything, so that a power cut leaves a question and never a forgotten charge; only the clerk knows the answer.
final class StandaloneDesk {
    private static final Problem UNANSWERED = Problem.of("payment.standaloneUnanswered");

    private final Workplace workplace;
    private final StationStore store;
    private final PaymentRecords records;
    /// Those that a clerk is being asked about; any other was left by a power cut.
    private final Set<UUID> asked = ConcurrentHashMap.newKeySet();

    StandaloneDesk(Workplace workplace, PaymentRecords records) {
        this.workplace = workplace;
        this.store = workplace.store();
        this.records = records;
    }

    StandaloneStart start(CitizenApplication application, Money due, Actor actor) {
        KeptPayment intent =
                records.intent(application, due, Payment.Method.STANDALONE_CARD, actor, PaymentFacts.none());
        return switch (records.begin(intent)) {
            case PaymentRecords.Begun.Refused refused -> new StandaloneStart.Refused(refused.outcome());
            case PaymentRecords.Begun.Ready ready -> {
                asked.add(ready.payment().id());
                yield new StandaloneStart.Keying(
                        ready.payment().id(), ready.payment().amount());
            }
        };
    }

    PayOutcome answer(UUID id, StandaloneAnswer answer, Actor actor) {
        return switch (store.transact(transaction -> store.payments().find(transaction, id))) {
            case Kept.Not<Optional<KeptPayment>> not -> new PayOutcome.NotKept(not.problem());
            case Kept.Done<Optional<KeptPayment>> done ->
                done.value()
                        .filter(payment -> payment.state() == PaymentState.INTENT)
                        .map(payment -> answer(payment, answer, actor))
                        .orElseGet(() -> new PayOutcome.Blocked(Problem.of("payment.unsettled")));
        };
    }

    private PayOutcome answer(KeptPayment payment, StandaloneAnswer answer, Actor actor) {
        return switch (answer) {
            case StandaloneAnswer.Approved approved -> approved(payment, approved.slip(), actor);
            case StandaloneAnswer.Declined no ->
                ended(payment, PaymentState.DECLINED, Problem.of("payment.standaloneDeclined"));
            case StandaloneAnswer.NotKeyed no ->
                ended(payment, PaymentState.NOT_STARTED, Problem.of("payment.notKeyed"));
            case StandaloneAnswer.Unsure unsure ->
                ended(payment, PaymentState.MANUAL, Problem.of("payment.standaloneUnsure"));
        };
    }

    /// A slip that cannot be right leaves the question open.
    private PayOutcome approved(KeptPayment payment, StandaloneSlip slip, Actor actor) {
        if (!slip.complete()) {
            return new PayOutcome.Blocked(Problem.of("payment.slipIncomplete"));
        }
        Kept<List<KeptPayment>> today = store.transact(
                transaction -> store.payments().made(transaction, Payment.Method.STANDALONE_CARD, startOfDay()));
        return switch (today) {
            case Kept.Not<List<KeptPayment>> not -> new PayOutcome.NotKept(not.problem());
            case Kept.Done<List<KeptPayment>> done ->
                done.value().stream()
                                .anyMatch(earlier -> slip.sameAs(earlier.facts().result()))
                        ? new PayOutcome.Blocked(Problem.of("payment.slipUsed"))
                        : paid(payment, slip, actor);
        };
    }

    private PayOutcome paid(KeptPayment payment, StandaloneSlip slip, Actor actor) {
        PaymentFacts facts = payment.facts().with(copied(slip, payment.amount()));
        return switch (records.paid(payment, PaymentState.PAID, facts, actor)) {
            case Kept.Not<Payment> not -> new PayOutcome.NotKept(not.problem());
            case Kept.Done<Payment> done -> {
                asked.remove(payment.id());
                yield new PayOutcome.Paid(done.value());
            }
        };
    }

    private PayOutcome ended(KeptPayment payment, PaymentState state, Problem reason) {
        if (records.move(payment, state, reason, payment.facts()) instanceof Kept.Not<PaymentState> not) {
            return new PayOutcome.NotKept(not.problem());
        }
        asked.remove(payment.id());
        return switch (state) {
            case DECLINED -> new PayOutcome.Declined(reason);
            case MANUAL -> new PayOutcome.Manual(reason);
            default -> new PayOutcome.NotStarted(reason);
        };
    }

    /// What an earlier run left without an answer waits for a supervisor: nobody may guess that nothing was keyed.
    Kept<Integer> handOver() {
        return store.transact(transaction -> {
            int left = 0;
            for (KeptPayment payment : store.payments().unsettled(transaction)) {
                if (payment.method() == Payment.Method.STANDALONE_CARD
                        && payment.state() == PaymentState.INTENT
                        && !asked.contains(payment.id())) {
                    records.move(transaction, payment, PaymentState.MANUAL, UNANSWERED, payment.facts());
                    left++;
                }
            }
            return left;
        });
    }

    private Instant startOfDay() {
        LocalDate today = LocalDate.ofInstant(
                workplace.clock().instant(), workplace.station().zone());
        return today.atStartOfDay(workplace.station().zone()).toInstant();
    }

    private static TerminalResult copied(StandaloneSlip slip, Money due) {
        @Nullable String none = null;
        return new TerminalResult(
                "", true, true, due, none, slip.terminalReceipt(), none, none, slip.approval(), none, slip.lastFour());
    }
}
