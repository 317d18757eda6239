package org.shubbak.core.counter;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.application.ApplicationState;
import org.shubbak.core.application.CitizenApplication;
import org.shubbak.core.catalogue.Fee;
import org.shubbak.core.money.Money;
import org.shubbak.core.money.Payment;
import org.shubbak.core.store.Kept;
import org.shubbak.core.store.KeptApplication;
import org.shubbak.core.store.KeptPayment;
import org.shubbak.core.store.PaymentFacts;
import org.shubbak.core.store.PaymentJournal;
import org.shubbak.core.store.PaymentState;
import org.shubbak.core.store.StationStore;
import org.shubbak.core.store.StoreFault;
import org.shubbak.core.store.Transaction;
import org.shubbak.core.sync.wire.EventFacts;
import org.shubbak.core.sync.wire.EventTypes;
import org.shubbak.core.text.Problem;

/// The transactions of payments. A payment that is made enters the outbox in the transaction that says so: the money
/// reaches the hub even if the form never does.
final class PaymentRecords {
    private final Workplace workplace;
    private final StationStore store;
    private final PaymentJournal journal;

    PaymentRecords(Workplace workplace) {
        this.workplace = workplace;
        this.store = workplace.store();
        this.journal = store.payments();
    }

    sealed interface Begun {
        record Ready(KeptPayment payment) implements Begun {}

        record Refused(PayOutcome outcome) implements Begun {}
    }

    /// What is due, or nothing when the application is free.
    static Optional<Money> due(CitizenApplication application) {
        return application.fee().stream()
                .map(Fee.Line::amount)
                .reduce(Money::plus)
                .filter(total -> !total.isZero());
    }

    KeptPayment intent(
            CitizenApplication application, Money amount, Payment.Method method, Actor actor, PaymentFacts facts) {
        PaymentState state = method == Payment.Method.CASH ? PaymentState.PAID : PaymentState.INTENT;
        return new KeptPayment(
                store.ids().next(),
                application.id(),
                null,
                method,
                state,
                amount,
                actor.id(),
                workplace.clock().instant(),
                null,
                facts);
    }

    /// Writes the payment down, unless the application or the terminal already has a live one.
    Begun begin(KeptPayment payment) {
        Kept<Begun> kept = store.transact(transaction -> {
            Optional<PayOutcome> hindrance = hindrance(transaction, payment);
            if (hindrance.isPresent()) {
                return new Begun.Refused(hindrance.get());
            }
            journal.begin(transaction, payment);
            if (payment.state().paid()) {
                made(transaction, payment, payment.actor());
            } else {
                audit(transaction, payment.actor(), payment, payment.state(), "");
            }
            return new Begun.Ready(payment);
        });
        if (payment.state().paid() && kept instanceof Kept.Done<Begun>) {
            workplace.newEvents().run();
        }
        return switch (kept) {
            case Kept.Done<Begun> done -> done.value();
            case Kept.Not<Begun> not -> new Begun.Refused(new PayOutcome.NotKept(not.problem()));
        };
    }

    private Optional<PayOutcome> hindrance(Transaction transaction, KeptPayment payment) throws StoreFault {
        Optional<KeptApplication> application = store.applications().find(transaction, payment.application());
        if (application.isEmpty() || application.get().application().state() != ApplicationState.OPEN) {
            return Optional.of(new PayOutcome.NotStarted(Problem.of("payment.notOpen")));
        }
        Optional<KeptPayment> live = journal.live(transaction, payment.application());
        if (live.isPresent()) {
            return Optional.of(
                    live.get().state().paid()
                            ? new PayOutcome.Paid(live.get().asPayment())
                            : new PayOutcome.Blocked(Problem.of("payment.unsettled")));
        }
        String terminal = payment.terminal();
        return terminal != null && journal.unsettled(transaction, terminal).isPresent()
                ? Optional.of(new PayOutcome.Blocked(Problem.of("payment.terminalBlocked")))
                : Optional.empty();
    }

    Kept<PaymentState> move(KeptPayment payment, PaymentState state, @Nullable Problem reason, PaymentFacts facts) {
        return store.transact(transaction -> move(transaction, payment, state, reason, facts));
    }

    PaymentState move(
            Transaction transaction,
            KeptPayment payment,
            PaymentState state,
            @Nullable Problem reason,
            PaymentFacts facts)
            throws StoreFault {
        journal.move(transaction, payment, state, code(reason), facts);
        if (state != PaymentState.SENT && state != PaymentState.ACCEPTED) {
            audit(transaction, payment.actor(), payment, state, reason == null ? "" : reason.code());
        }
        return state;
    }

    /// More is known, and nothing has moved.
    Kept<PaymentState> note(KeptPayment payment, PaymentState state, PaymentFacts facts) {
        return store.transact(transaction -> {
            journal.move(transaction, payment, state, null, facts);
            return state;
        });
    }

    Kept<Payment> paid(KeptPayment payment, PaymentState state, PaymentFacts facts, Actor actor) {
        Kept<Payment> kept = store.transact(transaction -> {
            journal.move(transaction, payment, state, null, facts);
            KeptPayment now = journal.find(transaction, payment.id()).orElseThrow();
            made(transaction, now, actor.id());
            return now.asPayment();
        });
        if (kept instanceof Kept.Done<Payment>) {
            workplace.newEvents().run();
        }
        return kept;
    }

    private void made(Transaction transaction, KeptPayment payment, String actor) throws StoreFault {
        UUID application = payment.application();
        EventFacts facts = EventFacts.by(actor)
                .money(payment.id(), payment.method().name(), payment.state().name(), payment.amount());
        store.outbox().add(transaction, application, EventTypes.PAID, facts, EventBody.paid(payment, actor));
        audit(transaction, actor, payment, payment.state(), "");
    }

    private void audit(Transaction transaction, String actor, KeptPayment payment, PaymentState state, String detail)
            throws StoreFault {
        store.audit()
                .add(transaction, actor, "payment-" + state.name(), payment.id().toString(), detail);
    }

    private static @Nullable String code(@Nullable Problem problem) {
        return problem == null ? null : problem.code();
    }
}
