package org.shubbak.core.counter;

import java.util.Optional;
import org.shubbak.core.device.LookupAnswer;
import org.shubbak.core.device.LookupVerdict;
import org.shubbak.core.device.MoneyBackJudge;
import org.shubbak.core.device.PaymentAttempt;
import org.shubbak.core.device.PaymentJudge;
import org.shubbak.core.device.PaymentRequest;
import org.shubbak.core.device.ReversalRequest;
import org.shubbak.core.device.TerminalResult;
import org.shubbak.core.store.Kept;
import org.shubbak.core.store.KeptPayment;
import org.shubbak.core.store.PaymentFacts;
import org.shubbak.core.store.PaymentState;
import org.shubbak.core.store.StationStore;
import org.shubbak.core.text.Problem;

/// Finds out what became of a payment whose dialogue was cut off. Asks the terminal for its last transaction, never for
/// money.
final class CardLookup {
    private static final Actor STATION = new Actor("station");

    private final StationStore store;
    private final Settlements settlements;
    private final CardTerminal at;
    private final TerminalNotes notes;

    CardLookup(Workplace workplace, Settlements settlements, CardTerminal at, TerminalNotes notes) {
        this.store = workplace.store();
        this.settlements = settlements;
        this.at = at;
        this.notes = notes;
    }

    TerminalNotes notes() {
        return notes;
    }

    Settlement settle() {
        return switch (store.transact(transaction -> store.payments().unsettled(transaction, at.name()))) {
            case Kept.Not<Optional<KeptPayment>> not -> new Settlement.NotKept(not.problem());
            case Kept.Done<Optional<KeptPayment>> done ->
                done.value().map(this::settle).orElseGet(Settlement.Nothing::new);
        };
    }

    private Settlement settle(KeptPayment payment) {
        return switch (payment.state()) {
            case INTENT -> settlements.over(payment, PaymentState.NOT_STARTED, Problem.of("payment.neverSent"));
            case MANUAL -> manual(payment);
            case SENT, ACCEPTED, RESULT, IN_DOUBT -> ask(payment);
            case PAID,
                    PAID_LATE,
                    DECLINED,
                    NOT_STARTED,
                    NOT_CHARGED,
                    AWAITING_CONFIRMATION,
                    GIVEN_BACK,
                    REVERSED,
                    REFUNDED -> throw new IllegalStateException(payment + " does not block its terminal");
        };
    }

    private Settlement ask(KeptPayment payment) {
        LookupAnswer first = at.device().lookupLast();
        LookupAnswer second = first instanceof LookupAnswer.Last ? at.device().lookupLast() : first;
        if (second instanceof LookupAnswer.Last last) {
            notes.lastIs(last.result());
        }
        PaymentFacts facts = payment.facts();
        return switch (verdict(payment, first, second)) {
            case LookupVerdict.PaidLate late ->
                settlements.paid(payment, PaymentState.PAID_LATE, facts.with(late.result()), STATION);
            case LookupVerdict.NotCharged no -> settlements.over(payment, PaymentState.NOT_CHARGED, said(payment, no));
            case LookupVerdict.StillInDoubt still ->
                settlements.stays(payment, PaymentState.IN_DOUBT, still.reason(), facts);
            case LookupVerdict.Manual hands ->
                settlements.stays(payment, PaymentState.MANUAL, hands.reason(), facts.with(hands.result()));
        };
    }

    /// A reversal is known by the payment that it took back; a refund stands among the terminal's transactions as a
    /// payment does.
    private static LookupVerdict verdict(KeptPayment payment, LookupAnswer first, LookupAnswer second) {
        TerminalResult original = payment.facts().reversed();
        if (payment.kind() == KeptPayment.Kind.REVERSAL && original != null) {
            ReversalRequest request = new ReversalRequest(payment.id(), original);
            return MoneyBackJudge.judge(request, payment.facts().baseline(), first, second);
        }
        return PaymentJudge.judge(attempt(payment), first, second);
    }

    private static Problem said(KeptPayment payment, LookupVerdict.NotCharged no) {
        return payment.kind() == KeptPayment.Kind.REFUND ? Problem.of("payment.refundNotMade") : no.reason();
    }

    private static PaymentAttempt attempt(KeptPayment payment) {
        PaymentFacts facts = payment.facts();
        if (facts.sentAt() == null) {
            throw new IllegalStateException(payment + " was never meant for a terminal");
        }
        return new PaymentAttempt(
                new PaymentRequest(payment.id(), payment.amount()),
                facts.terminalId(),
                facts.baseline(),
                facts.result(),
                facts.sentAt());
    }

    private static Settlement manual(KeptPayment payment) {
        String reason = payment.reason() == null ? "payment.lookupUnclear" : payment.reason();
        return new Settlement.Manual(
                payment.application(), payment.id(), Problem.of("payment.needsSupervisor", reason));
    }
}
