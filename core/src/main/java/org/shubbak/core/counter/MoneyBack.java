package org.shubbak.core.counter;

import java.util.Locale;
import java.util.UUID;
import org.shubbak.core.money.Money;
import org.shubbak.core.store.KeptPayment;
import org.shubbak.core.store.PaymentFacts;
import org.shubbak.core.store.PaymentState;
import org.shubbak.core.store.RefundCase;
import org.shubbak.core.store.RefundRoute;
import org.shubbak.core.store.StationStore;
import org.shubbak.core.store.StoreFault;
import org.shubbak.core.store.Transaction;
import org.shubbak.core.sync.wire.EventFacts;
import org.shubbak.core.sync.wire.EventTypes;

/// The transaction in which money that went back is written down: the attempt, the payment, the case with the number of
/// its paper, the event and the audit row together.
record MoneyBack(Workplace workplace) {

    /// @param attempt the reversal or refund that a terminal carried out
    void gaveBack(Transaction transaction, KeptPayment attempt, PaymentFacts facts, Actor actor) throws StoreFault {
        StationStore store = workplace.store();
        store.payments().move(transaction, attempt, PaymentState.GIVEN_BACK, null, facts);
        UUID original = attempt.original();
        RefundCase wish = store.refunds()
                .of(transaction, original == null ? attempt.id() : original)
                .orElse(null);
        if (wish == null) {
            throw new IllegalStateException(attempt + " was never asked for");
        }
        KeptPayment now = store.payments().find(transaction, attempt.id()).orElseThrow();
        wentBack(transaction, wish, now, actor);
    }

    /// Money that the finance office paid, or that a terminal gave.
    /// @param means the attempt at the terminal, or the payment itself
    void wentBack(Transaction transaction, RefundCase wish, KeptPayment means, Actor actor) throws StoreFault {
        StationStore store = workplace.store();
        boolean reversal = wish.route() == RefundRoute.REVERSAL;
        KeptPayment payment = store.payments().find(transaction, wish.payment()).orElseThrow();
        PaymentState state = reversal ? PaymentState.REVERSED : PaymentState.REFUNDED;
        store.payments().move(transaction, payment, state, null, payment.facts());
        RefundCase done = wish.givenBack(number(transaction, wish.amount()));
        store.refunds().move(transaction, done);
        store.outbox()
                .add(
                        transaction,
                        wish.application(),
                        reversal ? EventTypes.REVERSED : EventTypes.REFUNDED,
                        EventFacts.by(actor.id())
                                .numbered(null, done.number())
                                .money(payment.id(), payment.method().name(), state.name(), wish.amount()),
                        EventBody.refund(done, means, actor.id()));
        store.audit()
                .add(
                        transaction,
                        actor.id(),
                        "payment-" + state.name(),
                        payment.id().toString(),
                        String.valueOf(done.number()));
    }

    /// Gapless by office, drawer, year and currency, in a series of its own: a refund is never taken for a receipt.
    private String number(Transaction transaction, Money amount) throws StoreFault {
        Station station = workplace.station();
        int year = workplace.clock().instant().atZone(station.zone()).getYear();
        String series = String.format(
                Locale.ROOT, "%s-%s-%d-%s-R", station.officeCode(), station.drawer(), year, amount.currency());
        return String.format(
                Locale.ROOT, "%s%05d", series, workplace.store().series().next(transaction, "refund-" + series));
    }
}
