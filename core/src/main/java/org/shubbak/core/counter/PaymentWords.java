package org.shubbak.core.counter;

import java.util.Optional;
import org.shubbak.core.money.Payment;
import org.shubbak.core.store.ChangeEffect;
import org.shubbak.core.store.KeptPayment;
import org.shubbak.core.store.PaymentState;
import org.shubbak.core.store.StationStore;
import org.shubbak.core.store.StoreFault;
import org.shubbak.core.store.Transaction;
import org.shubbak.core.sync.wire.ChangeJson;
import org.shubbak.core.sync.wire.HubChange;
import org.shubbak.core.sync.wire.Parsed;
import org.shubbak.core.sync.wire.PaymentWord;
import org.shubbak.core.text.Problem;

/// The hub's words about payments in other systems: one that was found there becomes a payment, and goes to the hub as
/// one. The same word twice changes nothing the second time; one against an earlier one is written down for people.
public final class PaymentWords implements ChangeEffect {
    private static final String HUB = "hub";

    private final StationStore store;
    private final PaymentRecords records;

    public PaymentWords(Workplace workplace) {
        this.store = workplace.store();
        this.records = new PaymentRecords(workplace);
    }

    @Override
    public void of(Transaction transaction, HubChange change) throws StoreFault {
        if (change.kind().equals(HubChange.PAYMENT_WORD)
                && ChangeJson.readPaymentWord(change.body()) instanceof Parsed.Good<PaymentWord> good) {
            take(transaction, good.value());
        }
    }

    Confirmation take(Transaction transaction, PaymentWord word) throws StoreFault {
        Optional<KeptPayment> payment = store.payments().find(transaction, word.payment());
        boolean known = payment.isPresent()
                && payment.get().kind() == KeptPayment.Kind.PAYMENT
                && payment.get().method().elsewhere();
        return known ? take(transaction, payment.get(), word.found()) : new Confirmation.Unknown();
    }

    private Confirmation take(Transaction transaction, KeptPayment payment, boolean yes) throws StoreFault {
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
        store.audit()
                .add(transaction, HUB, "payment-contradicted", payment.id().toString(), yes ? "found" : "not-found");
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
