package org.shubbak.core.counter;

import java.util.Optional;
import java.util.UUID;
import org.shubbak.core.application.CitizenApplication;
import org.shubbak.core.money.Money;
import org.shubbak.core.money.Payment;
import org.shubbak.core.store.Kept;
import org.shubbak.core.store.KeptPayment;
import org.shubbak.core.store.PaymentFacts;
import org.shubbak.core.store.PaymentState;
import org.shubbak.core.store.StationStore;
import org.shubbak.core.store.StoreFault;
import org.shubbak.core.store.Transaction;
import org.shubbak.core.text.Problem;

/// Fees that were paid in another system: the national bill payment or a wallet. This counter sees a reference and no
/// money, so it says no more than that until the hub has found the payment there.
final class ElsewhereDesk {
    private static final String HUB = "hub";

    private final Workplace workplace;
    private final StationStore store;
    private final PaymentRecords records;

    ElsewhereDesk(Workplace workplace, PaymentRecords records) {
        this.workplace = workplace;
        this.store = workplace.store();
        this.records = records;
    }

    PayOutcome take(
            CitizenApplication application, Money due, Payment.Method method, Reference reference, Actor actor) {
        Optional<Problem> fault = Reference.fault(reference);
        if (fault.isPresent()) {
            return new PayOutcome.NotStarted(fault.get());
        }
        String value = Reference.value(reference);
        PaymentFacts facts = PaymentFacts.none().withReference(value);
        return switch (records.begin(records.intent(application, due, method, actor, facts))) {
            case PaymentRecords.Begun.Ready ready ->
                new PayOutcome.Awaiting(ready.payment().asPayment(), value);
            case PaymentRecords.Begun.Refused refused -> refused.outcome();
        };
    }

    Confirmation confirmed(UUID id, Confirmation.Word word) {
        Kept<Confirmation> kept = store.transact(transaction -> {
            Optional<KeptPayment> payment = store.payments().find(transaction, id);
            boolean known = payment.isPresent()
                    && payment.get().kind() == KeptPayment.Kind.PAYMENT
                    && payment.get().method().elsewhere();
            return known ? confirmed(transaction, payment.get(), word) : new Confirmation.Unknown();
        });
        return switch (kept) {
            case Kept.Done<Confirmation> done -> {
                workplace.newEvents().run();
                yield done.value();
            }
            case Kept.Not<Confirmation> not -> new Confirmation.NotKept(not.problem());
        };
    }

    private Confirmation confirmed(Transaction transaction, KeptPayment payment, Confirmation.Word word)
            throws StoreFault {
        boolean yes = word == Confirmation.Word.CONFIRMED;
        if (payment.state() == PaymentState.AWAITING_CONFIRMATION) {
            settle(transaction, payment, yes);
            return new Confirmation.Taken();
        }
        boolean toldBefore = yes
                ? payment.state().paid() || payment.state().returned()
                : payment.state() == PaymentState.NOT_CHARGED;
        if (toldBefore) {
            return new Confirmation.Taken();
        }
        if (yes && stillFree(transaction, payment)) {
            settle(transaction, payment, true);
            return new Confirmation.Taken();
        }
        store.audit().add(transaction, HUB, "payment-contradicted", payment.id().toString(), word.name());
        return new Confirmation.Contradicts(Problem.of("payment.contradicted"));
    }

    /// Nothing else has paid for this application since, and this reference for no other.
    private boolean stillFree(Transaction transaction, KeptPayment payment) throws StoreFault {
        String reference = payment.facts().reference();
        return store.payments().live(transaction, payment.application()).isEmpty()
                && (reference == null || !store.payments().referenceUsed(transaction, payment.method(), reference));
    }

    private void settle(Transaction transaction, KeptPayment payment, boolean found) throws StoreFault {
        if (found) {
            Payment made = records.paid(transaction, payment, PaymentState.PAID, payment.facts(), new Actor(HUB));
            store.audit().add(transaction, HUB, "payment-confirmed", made.id().toString(), "");
        } else {
            Problem refused = Problem.of("payment.referenceRefused");
            records.move(transaction, payment.decidedBy(HUB), PaymentState.NOT_CHARGED, refused, payment.facts());
        }
    }
}
