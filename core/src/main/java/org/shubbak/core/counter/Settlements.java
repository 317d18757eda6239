package org.shubbak.core.counter;

import java.util.Optional;
import java.util.UUID;
import org.shubbak.core.money.Payment;
import org.shubbak.core.store.Kept;
import org.shubbak.core.store.KeptPayment;
import org.shubbak.core.store.PaymentFacts;
import org.shubbak.core.store.PaymentState;
import org.shubbak.core.store.StationStore;
import org.shubbak.core.text.Problem;

/// Ends payments that were in doubt, each in one transaction.
record Settlements(StationStore store, PaymentRecords records) {

    /// A supervisor's word about a payment that no lookup can settle.
    Settlement decide(UUID id, boolean charged, String reason, Actor supervisor) {
        Kept<Optional<KeptPayment>> found =
                store.transact(transaction -> store.payments().find(transaction, id));
        return switch (found) {
            case Kept.Not<Optional<KeptPayment>> not -> new Settlement.NotKept(not.problem());
            case Kept.Done<Optional<KeptPayment>> done -> {
                KeptPayment payment = done.value().orElse(null);
                boolean open = payment != null
                        && (payment.state() == PaymentState.MANUAL || payment.state() == PaymentState.IN_DOUBT);
                if (payment == null || !open) {
                    yield new Settlement.Nothing();
                }
                KeptPayment noted = payment.decidedBy(supervisor.id());
                PaymentFacts facts = payment.facts().withNote(reason);
                yield charged
                        ? paid(noted, PaymentState.PAID, facts, supervisor)
                        : over(noted, PaymentState.NOT_CHARGED, Problem.of("payment.decidedNotCharged"), facts);
            }
        };
    }

    Settlement paid(KeptPayment payment, PaymentState state, PaymentFacts facts, Actor actor) {
        return switch (records.paid(payment, state, facts, actor)) {
            case Kept.Done<Payment> done -> new Settlement.PaidLate(payment.application(), done.value());
            case Kept.Not<Payment> not -> new Settlement.NotKept(not.problem());
        };
    }

    Settlement over(KeptPayment payment, PaymentState state, Problem reason) {
        return over(payment, state, reason, payment.facts());
    }

    Settlement over(KeptPayment payment, PaymentState state, Problem reason, PaymentFacts facts) {
        return switch (records.move(payment, state, reason, facts)) {
            case Kept.Done<PaymentState> done -> new Settlement.NotCharged(payment.application(), reason);
            case Kept.Not<PaymentState> not -> new Settlement.NotKept(not.problem());
        };
    }

    Settlement stays(KeptPayment payment, PaymentState state, Problem reason, PaymentFacts facts) {
        Kept<PaymentState> kept = records.move(payment, state, reason, facts);
        if (kept instanceof Kept.Not<PaymentState> not) {
            return new Settlement.NotKept(not.problem());
        }
        return state == PaymentState.MANUAL
                ? new Settlement.Manual(payment.application(), payment.id(), reason)
                : new Settlement.StillInDoubt(payment.application(), reason);
    }
}
