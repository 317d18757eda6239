package org.shubbak.core.counter;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.application.CitizenApplication;
import org.shubbak.core.device.PaymentJudge;
import org.shubbak.core.device.PaymentOutcome;
import org.shubbak.core.device.PaymentRequest;
import org.shubbak.core.device.TerminalResult;
import org.shubbak.core.money.Money;
import org.shubbak.core.money.Payment;
import org.shubbak.core.store.Kept;
import org.shubbak.core.store.KeptPayment;
import org.shubbak.core.store.PaymentState;
import org.shubbak.core.text.Problem;

/// Charges cards at one attached terminal.
final class CardDesk {
    private final PaymentRecords records;
    private final CardTerminal at;
    private final TerminalNotes notes;
    private final CardLookup lookup;

    CardDesk(PaymentRecords records, CardTerminal at, TerminalNotes notes, CardLookup lookup) {
        this.records = records;
        this.at = at;
        this.notes = notes;
        this.lookup = lookup;
    }

    void cancel() {
        at.device().cancel();
    }

    PayOutcome charge(CitizenApplication application, Money due, Actor actor, Consumer<Problem> onMessage) {
        return switch (lookup.settle()) {
            case Settlement.StillInDoubt open -> new PayOutcome.Blocked(open.problem());
            case Settlement.Manual open -> new PayOutcome.Blocked(open.problem());
            case Settlement.NotKept not -> new PayOutcome.NotKept(not.problem());
            case Settlement.Nothing nothing -> begin(application, due, actor, onMessage);
            case Settlement.PaidLate late -> begin(application, due, actor, onMessage);
            case Settlement.NotCharged no -> begin(application, due, actor, onMessage);
            case Settlement.GivenBack back -> begin(application, due, actor, onMessage);
            case Settlement.NotGivenBack not -> begin(application, due, actor, onMessage);
            case Settlement.NotTaken not -> new PayOutcome.Blocked(not.problem());
        };
    }

    private PayOutcome begin(CitizenApplication application, Money due, Actor actor, Consumer<Problem> onMessage) {
        return switch (notes.beforeCharge()) {
            case TerminalNotes.Before.NotReady not -> not.outcome();
            case TerminalNotes.Before.Ready ready -> {
                KeptPayment intent = records.intent(application, due, Payment.Method.CARD, actor, ready.facts());
                yield switch (records.begin(intent.at(at.name()))) {
                    case PaymentRecords.Begun.Refused refused -> refused.outcome();
                    case PaymentRecords.Begun.Ready begun -> run(begun.payment(), actor, onMessage);
                };
            }
        };
    }

    private PayOutcome run(KeptPayment payment, Actor actor, Consumer<Problem> onMessage) {
        CardSteps steps = new CardSteps(records, payment, onMessage);
        try {
            return switch (at.device().pay(new PaymentRequest(payment.id(), payment.amount()), steps)) {
                case PaymentOutcome.Paid paid -> approved(payment, steps, paid.result(), actor);
                case PaymentOutcome.Declined no ->
                    ended(payment, steps, PaymentState.DECLINED, no.result(), no.reason());
                case PaymentOutcome.Manual manual ->
                    ended(payment, steps, PaymentState.MANUAL, manual.result(), manual.reason());
                // Once it has taken the command, its word that nothing began is worth a question.
                case PaymentOutcome.NotStarted no ->
                    steps.reached() == PaymentState.INTENT || steps.reached() == PaymentState.SENT
                            ? ended(payment, steps, PaymentState.NOT_STARTED, null, no.reason())
                            : inDoubt(payment, steps, null, no.reason());
                case PaymentOutcome.InDoubt doubt -> inDoubt(payment, steps, doubt.result(), doubt.reason());
            };
        } catch (StepNotKept notKept) {
            return unkept(payment, steps, notKept.problem());
        }
    }

    private PayOutcome approved(KeptPayment payment, CardSteps steps, TerminalResult result, Actor actor) {
        PaymentRequest request = new PaymentRequest(payment.id(), payment.amount());
        return switch (PaymentJudge.judge(request, payment.facts().terminalId(), result)) {
            case PaymentOutcome.Paid agreed -> paid(payment, steps, result, actor);
            case PaymentOutcome.Manual manual -> ended(payment, steps, PaymentState.MANUAL, result, manual.reason());
            case PaymentOutcome.Declined no -> inDoubt(payment, steps, result, no.reason());
            case PaymentOutcome.NotStarted no -> inDoubt(payment, steps, result, no.reason());
            case PaymentOutcome.InDoubt doubt -> inDoubt(payment, steps, result, doubt.reason());
        };
    }

    private PayOutcome paid(KeptPayment payment, CardSteps steps, TerminalResult result, Actor actor) {
        return switch (records.paid(payment, PaymentState.PAID, steps.facts().with(result), actor)) {
            case Kept.Not<Payment> not -> new PayOutcome.InDoubt(not.problem());
            case Kept.Done<Payment> done -> {
                notes.learn(result);
                notes.lastIs(result);
                yield new PayOutcome.Paid(done.value());
            }
        };
    }

    private PayOutcome ended(
            KeptPayment payment, CardSteps steps, PaymentState state, @Nullable TerminalResult result, Problem reason) {
        notes.lastIsUnknown();
        Kept<PaymentState> kept =
                records.move(payment, state, reason, steps.facts().with(result));
        if (kept instanceof Kept.Not<PaymentState> not) {
            // The disk still holds it as running: the lookup settles it, as after a power cut.
            return new PayOutcome.InDoubt(not.problem());
        }
        return switch (state) {
            case DECLINED -> new PayOutcome.Declined(reason);
            case MANUAL -> new PayOutcome.Manual(reason);
            default -> new PayOutcome.NotStarted(reason);
        };
    }

    /// Asks the terminal at once: most doubts end here, before the person has turned away.
    private PayOutcome inDoubt(KeptPayment payment, CardSteps steps, @Nullable TerminalResult result, Problem reason) {
        notes.lastIsUnknown();
        Kept<PaymentState> kept = records.move(
                payment, PaymentState.IN_DOUBT, reason, steps.facts().with(result));
        if (kept instanceof Kept.Not<PaymentState> not) {
            return new PayOutcome.InDoubt(not.problem());
        }
        steps.message(Problem.of("payment.checking"));
        return switch (lookup.settle()) {
            case Settlement.PaidLate late -> new PayOutcome.Paid(late.payment());
            case Settlement.NotCharged no -> new PayOutcome.NotStarted(no.problem());
            case Settlement.Manual manual -> new PayOutcome.Manual(manual.problem());
            case Settlement.StillInDoubt still -> new PayOutcome.InDoubt(Problem.of("payment.inDoubt"));
            case Settlement.Nothing nothing -> new PayOutcome.InDoubt(Problem.of("payment.inDoubt"));
            case Settlement.NotKept not -> new PayOutcome.InDoubt(not.problem());
            case Settlement.GivenBack back -> new PayOutcome.InDoubt(Problem.of("payment.inDoubt"));
            case Settlement.NotGivenBack not -> new PayOutcome.InDoubt(not.problem());
            case Settlement.NotTaken not -> new PayOutcome.InDoubt(not.problem());
        };
    }

    /// The disk failed in the middle of a dialogue.
    private PayOutcome unkept(KeptPayment payment, CardSteps steps, Problem problem) {
        notes.lastIsUnknown();
        boolean nothingSent = steps.reached() == PaymentState.INTENT;
        PaymentState state = nothingSent ? PaymentState.NOT_STARTED : PaymentState.IN_DOUBT;
        records.move(payment, state, problem, steps.facts()); // where this fails too, the next start does it
        return nothingSent ? new PayOutcome.NotKept(problem) : new PayOutcome.InDoubt(problem);
    }
}
