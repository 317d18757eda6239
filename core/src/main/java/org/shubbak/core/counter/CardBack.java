package org.shubbak.core.counter;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.device.MoneyBackJudge;
import org.shubbak.core.device.MoneyBackOutcome;
import org.shubbak.core.device.PaymentRequest;
import org.shubbak.core.device.ReversalRequest;
import org.shubbak.core.device.TerminalResult;
import org.shubbak.core.money.Payment;
import org.shubbak.core.store.KeptPayment;
import org.shubbak.core.store.PaymentFacts;
import org.shubbak.core.store.PaymentState;
import org.shubbak.core.store.RefundCase;
import org.shubbak.core.store.RefundRoute;
import org.shubbak.core.text.Problem;

/// Gives money back at one attached terminal, under the same rules as a charge: one command at a time, written down
/// before it leaves, settled by lookup where its answer is lost, and never asked for again on silence.
final class CardBack {
    private final Workplace workplace;
    private final PaymentRecords records;
    private final Settlements settlements;
    private final CardTerminal at;
    private final TerminalNotes notes;
    private final CardLookup lookup;

    CardBack(Workplace workplace, PaymentRecords records, Settlements settlements, CardTerminal at, CardLookup lookup) {
        this.workplace = workplace;
        this.records = records;
        this.settlements = settlements;
        this.at = at;
        this.notes = lookup.notes();
        this.lookup = lookup;
    }

    String terminal() {
        return at.name();
    }

    /// `GivenBack`, `NotGivenBack`, or what keeps it from being known.
    Settlement giveBack(RefundCase wish, KeptPayment payment, Actor actor, Consumer<Problem> onMessage) {
        return switch (lookup.settle()) {
            case Settlement.StillInDoubt open -> new Settlement.NotTaken(open.problem());
            case Settlement.Manual open -> new Settlement.NotTaken(open.problem());
            case Settlement.NotKept not -> not;
            case Settlement.NotTaken not -> not;
            case Settlement.GivenBack back -> begin(wish, payment, actor, onMessage);
            case Settlement.Nothing nothing -> begin(wish, payment, actor, onMessage);
            case Settlement.PaidLate late -> begin(wish, payment, actor, onMessage);
            case Settlement.NotCharged no -> begin(wish, payment, actor, onMessage);
            case Settlement.NotGivenBack no -> begin(wish, payment, actor, onMessage);
        };
    }

    private Settlement begin(RefundCase wish, KeptPayment payment, Actor actor, Consumer<Problem> onMessage) {
        return switch (notes.beforeCharge()) {
            case TerminalNotes.Before.NotReady not -> refused(not.outcome());
            case TerminalNotes.Before.Ready ready -> {
                KeptPayment attempt = attempt(wish, payment, actor, ready.facts());
                yield switch (records.beginBack(attempt)) {
                    case PaymentRecords.Begun.Refused refused -> refused(refused.outcome());
                    case PaymentRecords.Begun.Ready begun -> run(begun.payment(), actor, onMessage);
                };
            }
        };
    }

    private KeptPayment attempt(RefundCase wish, KeptPayment payment, Actor actor, PaymentFacts facts) {
        boolean reversal = wish.route() == RefundRoute.REVERSAL;
        TerminalResult word = payment.facts().result();
        return new KeptPayment(
                workplace.store().ids().next(),
                reversal ? KeptPayment.Kind.REVERSAL : KeptPayment.Kind.REFUND,
                payment.id(),
                payment.application(),
                at.name(),
                Payment.Method.CARD,
                PaymentState.INTENT,
                payment.amount(),
                actor.id(),
                workplace.clock().instant(),
                null,
                reversal && word != null ? facts.withReversed(word) : facts);
    }

    private static Settlement refused(PayOutcome outcome) {
        return switch (outcome) {
            case PayOutcome.NotStarted not -> new Settlement.NotTaken(not.problem());
            case PayOutcome.Blocked blocked -> new Settlement.NotTaken(blocked.problem());
            case PayOutcome.NotKept not -> new Settlement.NotKept(not.problem());
            case PayOutcome.Declined no -> new Settlement.NotTaken(no.problem());
            case PayOutcome.InDoubt doubt -> new Settlement.NotTaken(doubt.problem());
            case PayOutcome.Manual manual -> new Settlement.NotTaken(manual.problem());
            case PayOutcome.Paid paid -> new Settlement.NotTaken(Problem.of("payment.unsettled"));
            case PayOutcome.Awaiting awaiting -> new Settlement.NotTaken(Problem.of("payment.unsettled"));
        };
    }

    private Settlement run(KeptPayment attempt, Actor actor, Consumer<Problem> onMessage) {
        CardSteps steps = new CardSteps(records, attempt, onMessage);
        try {
            return switch (judged(attempt, asked(attempt, steps))) {
                case MoneyBackOutcome.GivenBack back -> {
                    notes.lastIs(back.result());
                    yield settlements.paid(
                            attempt, PaymentState.GIVEN_BACK, steps.facts().with(back.result()), actor);
                }
                case MoneyBackOutcome.Declined no ->
                    ended(attempt, steps, PaymentState.DECLINED, no.result(), no.reason());
                case MoneyBackOutcome.Manual manual -> {
                    notes.lastIsUnknown();
                    yield settlements.stays(
                            attempt,
                            PaymentState.MANUAL,
                            manual.reason(),
                            steps.facts().with(manual.result()));
                }
                case MoneyBackOutcome.NotStarted no ->
                    steps.reached() == PaymentState.INTENT || steps.reached() == PaymentState.SENT
                            ? ended(attempt, steps, PaymentState.NOT_STARTED, null, no.reason())
                            : inDoubt(attempt, steps, null, no.reason());
                case MoneyBackOutcome.InDoubt doubt -> inDoubt(attempt, steps, doubt.result(), doubt.reason());
            };
        } catch (StepNotKept notKept) {
            return unkept(attempt, steps, notKept.problem());
        }
    }

    private MoneyBackOutcome asked(KeptPayment attempt, CardSteps steps) {
        TerminalResult reversed = attempt.facts().reversed();
        return reversed != null
                ? at.device().reverse(new ReversalRequest(attempt.id(), reversed), steps)
                : at.device().refund(new PaymentRequest(attempt.id(), attempt.amount()), steps);
    }

    /// What the driver calls given back is laid beside the request once more, as a payment is.
    private static MoneyBackOutcome judged(KeptPayment attempt, MoneyBackOutcome said) {
        if (!(said instanceof MoneyBackOutcome.GivenBack back)) {
            return said;
        }
        String id = attempt.facts().terminalId();
        TerminalResult reversed = attempt.facts().reversed();
        MoneyBackOutcome outcome = reversed != null
                ? MoneyBackJudge.judge(new ReversalRequest(attempt.id(), reversed), id, back.result())
                : MoneyBackJudge.judge(new PaymentRequest(attempt.id(), attempt.amount()), id, back.result());
        return outcome instanceof MoneyBackOutcome.Declined no
                ? new MoneyBackOutcome.InDoubt(back.result(), no.reason())
                : outcome;
    }

    private Settlement ended(
            KeptPayment attempt, CardSteps steps, PaymentState state, @Nullable TerminalResult result, Problem reason) {
        notes.lastIsUnknown();
        return settlements.over(attempt, state, reason, steps.facts().with(result));
    }

    private Settlement inDoubt(KeptPayment attempt, CardSteps steps, @Nullable TerminalResult result, Problem reason) {
        notes.lastIsUnknown();
        Settlement kept = settlements.stays(
                attempt, PaymentState.IN_DOUBT, reason, steps.facts().with(result));
        if (kept instanceof Settlement.NotKept) {
            return new Settlement.StillInDoubt(attempt.application(), reason);
        }
        steps.message(Problem.of("payment.checking"));
        return lookup.settle();
    }

    private Settlement unkept(KeptPayment attempt, CardSteps steps, Problem problem) {
        notes.lastIsUnknown();
        boolean nothingSent = steps.reached() == PaymentState.INTENT;
        PaymentState state = nothingSent ? PaymentState.NOT_STARTED : PaymentState.IN_DOUBT;
        records.move(attempt, state, problem, steps.facts()); // where this fails too, the next start does it
        return nothingSent
                ? new Settlement.NotKept(problem)
                : new Settlement.StillInDoubt(attempt.application(), problem);
    }
}
