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
import org.shubbak.core.store.RefundState;
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
        return new KeptPayment(
                store.ids().next(),
                KeptPayment.Kind.PAYMENT,
                null,
                application.id(),
                null,
                method,
                first(method),
                amount,
                actor.id(),
                workplace.clock().instant(),
                null,
                facts);
    }

    private static PaymentState first(Payment.Method method) {
        return switch (method) {
            case CARD, STANDALONE_CARD -> PaymentState.INTENT;
            case CASH -> PaymentState.PAID;
            case ESADAD, WALLET -> PaymentState.AWAITING_CONFIRMATION;
        };
    }

    /// Writes the payment down, unless the application or the terminal already has a live one.
    Begun begin(KeptPayment payment) {
        Kept<Begun> kept = store.transact(transaction -> {
            Optional<PayOutcome> hindrance = hindrance(transaction, payment);
            if (hindrance.isPresent()) {
                return new Begun.Refused(hindrance.get());
            }
            journal.begin(transaction, payment);
            if (payment.state().covers()) {
                made(transaction, payment, payment.actor());
            } else {
                audit(transaction, payment.actor(), payment, payment.state(), "");
            }
            return new Begun.Ready(payment);
        });
        if (payment.state().covers() && kept instanceof Kept.Done<Begun>) {
            workplace.newEvents().run();
        }
        return switch (kept) {
            case Kept.Done<Begun> done -> done.value();
            case Kept.Not<Begun> not -> new Begun.Refused(new PayOutcome.NotKept(not.problem()));
        };
    }

    private Optional<PayOutcome> hindrance(Transaction transaction, KeptPayment payment) throws StoreFault {
        Optional<KeptApplication> application = store.applications().find(transaction, payment.application());
        boolean open =
                application.isPresent() && application.get().application().state() == ApplicationState.OPEN;
        if (!open && !refusedElsewhere(transaction, payment.application())) {
            return Optional.of(new PayOutcome.NotStarted(Problem.of("payment.notOpen")));
        }
        Optional<KeptPayment> live = journal.live(transaction, payment.application());
        if (live.isPresent()) {
            return Optional.of(already(live.get()));
        }
        String reference = payment.facts().reference();
        if (reference != null && journal.referenceUsed(transaction, payment.method(), reference)) {
            return Optional.of(new PayOutcome.NotStarted(Problem.of("payment.referenceUsed")));
        }
        String terminal = payment.terminal();
        return terminal != null && journal.unsettled(transaction, terminal).isPresent()
                ? Optional.of(new PayOutcome.Blocked(Problem.of("payment.terminalBlocked")))
                : Optional.empty();
    }

    private static PayOutcome already(KeptPayment live) {
        if (live.state() == PaymentState.AWAITING_CONFIRMATION) {
            return new PayOutcome.Awaiting(
                    live.asPayment(), String.valueOf(live.facts().reference()));
        }
        return live.state().paid()
                ? new PayOutcome.Paid(live.asPayment())
                : new PayOutcome.Blocked(Problem.of("payment.unsettled"));
    }

    /// Filed on the word of another system that then did not know of the payment: the fee is due again.
    private boolean refusedElsewhere(Transaction transaction, UUID application) throws StoreFault {
        return journal.unconfirmed(transaction).stream()
                .anyMatch(payment ->
                        payment.application().equals(application) && payment.state() == PaymentState.NOT_CHARGED);
    }

    /// Writes down that money is about to go back, unless the terminal is taken, or people have agreed on another way
    /// since it was asked.
    Begun beginBack(KeptPayment attempt) {
        Kept<Begun> kept = store.transact(transaction -> {
            String terminal = attempt.terminal();
            UUID original = attempt.original();
            if (terminal != null && journal.unsettled(transaction, terminal).isPresent()) {
                return new Begun.Refused(new PayOutcome.Blocked(Problem.of("payment.terminalBlocked")));
            }
            if (original == null || !approved(transaction, original)) {
                return new Begun.Refused(new PayOutcome.Blocked(Problem.of("refund.notApproved")));
            }
            if (journal.back(transaction, original).isPresent()) {
                return new Begun.Refused(new PayOutcome.Blocked(Problem.of("payment.unsettled")));
            }
            journal.begin(transaction, attempt);
            audit(transaction, attempt.actor(), attempt, attempt.state(), "");
            return new Begun.Ready(attempt);
        });
        return switch (kept) {
            case Kept.Done<Begun> done -> done.value();
            case Kept.Not<Begun> not -> new Begun.Refused(new PayOutcome.NotKept(not.problem()));
        };
    }

    private boolean approved(Transaction transaction, UUID payment) throws StoreFault {
        return store.refunds()
                .of(transaction, payment)
                .filter(wish -> wish.state() == RefundState.APPROVED)
                .isPresent();
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
        Kept<Payment> kept = store.transact(transaction -> paid(transaction, payment, state, facts, actor));
        if (kept instanceof Kept.Done<Payment>) {
            workplace.newEvents().run();
        }
        return kept;
    }

    Payment paid(Transaction transaction, KeptPayment payment, PaymentState state, PaymentFacts facts, Actor actor)
            throws StoreFault {
        journal.move(transaction, payment, state, null, facts);
        KeptPayment now = journal.find(transaction, payment.id()).orElseThrow();
        made(transaction, now, actor.id());
        return now.asPayment();
    }

    private void made(Transaction transaction, KeptPayment payment, String actor) throws StoreFault {
        UUID application = payment.application();
        String type = payment.state().paid() ? EventTypes.PAID : EventTypes.PAYMENT_AWAITING;
        EventFacts facts = EventFacts.by(actor)
                .money(payment.id(), payment.method().name(), payment.state().name(), payment.amount())
                .referenced(payment.facts().reference());
        store.outbox().add(transaction, application, type, facts, EventBody.paid(payment, actor));
        audit(transaction, actor, payment, payment.state(), "");
    }

    private void audit(Transaction transaction, String actor, KeptPayment payment, PaymentState state, String detail)
            throws StoreFault {
        store.audit()
                .add(
                        transaction,
                        actor,
                        word(payment.kind()) + state.name(),
                        payment.id().toString(),
                        detail);
    }

    private static String word(KeptPayment.Kind kind) {
        return switch (kind) {
            case PAYMENT -> "payment-";
            case REVERSAL -> "reversal-";
            case REFUND -> "refund-";
        };
    }

    private static @Nullable String code(@Nullable Problem problem) {
        return problem == null ? null : problem.code();
    }
}
