package org.shubbak.core.counter;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.device.MoneyBackJudge;
import org.shubbak.core.device.TerminalResult;
import org.shubbak.core.money.Payment;
import org.shubbak.core.store.KeptPayment;
import org.shubbak.core.store.PaymentState;
import org.shubbak.core.store.RefundCase;
import org.shubbak.core.store.RefundRoute;
import org.shubbak.core.store.StationStore;
import org.shubbak.core.store.StoreFault;
import org.shubbak.core.store.Transaction;
import org.shubbak.core.text.InputText;
import org.shubbak.core.text.Problem;

/// What keeps money from going back, in the order in which a person can mend it.
/// @param terminal the name of the attached terminal; null where there is none
record RefundRules(Workplace workplace, @Nullable String terminal) {

    /// Only money that came in goes back, with a reason.
    static Optional<Problem> notRefundable(Optional<KeptPayment> payment, String reason) {
        if (payment.isEmpty() || payment.get().kind() != KeptPayment.Kind.PAYMENT) {
            return Optional.of(Problem.of("refund.unknown"));
        }
        PaymentState state = payment.get().state();
        if (state == PaymentState.AWAITING_CONFIRMATION) {
            return Optional.of(Problem.of("refund.notConfirmed"));
        }
        if (!state.paid()) {
            return Optional.of(Problem.of(state.unsettled() ? "payment.unsettled" : "refund.notPaid"));
        }
        return InputText.normalise(reason).length() < 3
                ? Optional.of(Problem.of("refund.reasonMissing"))
                : Optional.empty();
    }

    Optional<Problem> notDecidable(Transaction transaction, RefundCase wish, RefundDecision decision, TwoPeople people)
            throws StoreFault {
        Optional<Problem> alone = people.alone();
        if (alone.isPresent() || people.second().id().equals(wish.requestedBy())) {
            return Optional.of(alone.orElse(Problem.of("refund.ownRequest")));
        }
        return switch (decision) {
            case RefundDecision.Refuse refuse ->
                InputText.normalise(refuse.reason()).length() < 3
                        ? Optional.of(Problem.of("refund.reasonMissing"))
                        : Optional.empty();
            case RefundDecision.Approve approve -> notBy(transaction, wish, approve.route());
        };
    }

    /// The day may have ended since it was approved.
    Optional<Problem> notAtTerminal(Transaction transaction, RefundCase wish) throws StoreFault {
        RefundRoute route = wish.route();
        return route == null ? Optional.of(Problem.of("refund.notApproved")) : notBy(transaction, wish, route);
    }

    /// A refund leaves the books of two days, so the hub must know the payment first; a reversal does not.
    private Optional<Problem> notBy(Transaction transaction, RefundCase wish, RefundRoute route) throws StoreFault {
        StationStore store = workplace.store();
        KeptPayment payment = store.payments().find(transaction, wish.payment()).orElseThrow();
        return switch (route) {
            case REVERSAL -> notReversible(transaction, payment);
            case TERMINAL -> {
                Optional<Problem> not = byCard(payment);
                if (not.isEmpty() && terminal == null) {
                    not = Optional.of(Problem.of("payment.noTerminal"));
                }
                yield not.isPresent() ? not : unknownAtHub(transaction, wish);
            }
            case FINANCE -> unknownAtHub(transaction, wish);
        };
    }

    private Optional<Problem> unknownAtHub(Transaction transaction, RefundCase wish) throws StoreFault {
        return workplace.store().refunds().hubKnows(transaction, wish.application())
                ? Optional.empty()
                : Optional.of(Problem.of("refund.notAtHub"));
    }

    private static Optional<Problem> byCard(KeptPayment payment) {
        return payment.method() == Payment.Method.CARD ? Optional.empty() : Optional.of(Problem.of("refund.notByCard"));
    }

    private Optional<Problem> notReversible(Transaction transaction, KeptPayment payment) throws StoreFault {
        TerminalResult word = payment.facts().result();
        Optional<Problem> card = byCard(payment);
        if (card.isPresent()) {
            return card;
        }
        if (terminal == null || !terminal.equals(payment.terminal())) {
            return Optional.of(Problem.of("refund.otherTerminal"));
        }
        boolean today = workplace
                .day(payment.createdAt())
                .equals(workplace.day(workplace.clock().instant()));
        boolean closed = workplace.store().days().covers(transaction, payment.id());
        if (!today || closed) {
            return Optional.of(Problem.of("refund.dayOver"));
        }
        return word == null ? Optional.of(Problem.of("payment.reversalUnnamed")) : MoneyBackJudge.unnameable(word);
    }
}
