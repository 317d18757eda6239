package org.shubbak.core.counter;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.shubbak.core.money.Payment;
import org.shubbak.core.store.Kept;
import org.shubbak.core.store.KeptPayment;
import org.shubbak.core.store.PaymentFacts;
import org.shubbak.core.store.PaymentState;
import org.shubbak.core.store.StationStore;
import org.shubbak.core.store.StoreFault;
import org.shubbak.core.store.Transaction;
import org.shubbak.core.sync.wire.EventFacts;
import org.shubbak.core.sync.wire.EventTypes;
import org.shubbak.core.text.Problem;

/// Ends payments, reversals and refunds that were in doubt, each in one transaction.
final class Settlements {
    private static final Problem NOT_CHARGED = Problem.of("payment.decidedNotCharged");

    private final Workplace workplace;
    private final StationStore store;
    private final PaymentRecords records;
    private final MoneyBack back;

    Settlements(Workplace workplace, PaymentRecords records, MoneyBack back) {
        this.workplace = workplace;
        this.store = workplace.store();
        this.records = records;
        this.back = back;
    }

    /// The word of two people about a payment that no lookup can settle.
    Settlement decide(UUID id, SlipEvidence evidence, String reason, TwoPeople people) {
        Kept<Settlement> kept = store.transact(transaction -> {
            Optional<KeptPayment> found = store.payments().find(transaction, id);
            boolean open = found.isPresent()
                    && (found.get().state() == PaymentState.MANUAL
                            || found.get().state() == PaymentState.IN_DOUBT);
            if (!open) {
                return new Settlement.Nothing();
            }
            Optional<Problem> fault = fault(transaction, found.get(), evidence, people);
            return fault.isPresent()
                    ? new Settlement.NotTaken(fault.get())
                    : decided(transaction, found.get(), evidence, reason, people);
        });
        return told(kept);
    }

    private Optional<Problem> fault(
            Transaction transaction, KeptPayment payment, SlipEvidence evidence, TwoPeople people) throws StoreFault {
        Optional<Problem> wrong = people.alone().or(() -> SlipEvidence.fault(evidence, payment.amount()));
        return wrong.isEmpty() && evidence instanceof SlipEvidence.Slip slip && used(transaction, payment, slip)
                ? Optional.of(Problem.of("payment.slipUsed"))
                : wrong;
    }

    /// A terminal gives a receipt number once a day: the slip of another payment settles nothing.
    private boolean used(Transaction transaction, KeptPayment payment, SlipEvidence.Slip slip) throws StoreFault {
        String receipt = SlipEvidence.withoutZeros(slip.once().normalised().receipt());
        return store
                .payments()
                .between(
                        transaction,
                        workplace.startOfDay(payment.createdAt()),
                        workplace.clock().instant().plusMillis(1))
                .stream()
                .filter(other -> !other.id().equals(payment.id())
                        && Objects.equals(other.terminal(), payment.terminal())
                        && (other.state().paid()
                                || other.state().returned()
                                || other.state() == PaymentState.GIVEN_BACK))
                .anyMatch(other -> {
                    var word = other.facts().result();
                    return word != null
                            && SlipEvidence.withoutZeros(word.receiptNumber()).equals(receipt);
                });
    }

    private Settlement decided(
            Transaction transaction, KeptPayment payment, SlipEvidence evidence, String reason, TwoPeople people)
            throws StoreFault {
        boolean moved = evidence instanceof SlipEvidence.Slip;
        PaymentFacts facts = payment.facts().withNote(reason);
        if (evidence instanceof SlipEvidence.Slip slip) {
            facts = facts.with(SlipEvidence.copied(
                    slip.once().normalised(), payment.amount(), payment.facts().result()));
        }
        KeptPayment signed = payment.decidedBy(people.names());
        store.outbox()
                .add(
                        transaction,
                        payment.application(),
                        EventTypes.PAYMENT_SETTLED,
                        EventFacts.by(people.names())
                                .money(
                                        payment.id(),
                                        payment.method().name(),
                                        (moved ? PaymentState.PAID : PaymentState.NOT_CHARGED).name(),
                                        payment.amount()),
                        EventBody.settled(payment, evidence, moved, reason, people));
        return moved
                ? moved(transaction, signed, PaymentState.PAID, facts, new Actor(people.names()))
                : stayed(transaction, signed, PaymentState.NOT_CHARGED, NOT_CHARGED, facts);
    }

    Settlement paid(KeptPayment payment, PaymentState state, PaymentFacts facts, Actor actor) {
        return told(store.transact(transaction -> moved(transaction, payment, state, facts, actor)));
    }

    private Settlement moved(
            Transaction transaction, KeptPayment payment, PaymentState state, PaymentFacts facts, Actor actor)
            throws StoreFault {
        return switch (payment.kind()) {
            case PAYMENT -> {
                Payment made = records.paid(transaction, payment, state, facts, actor);
                yield new Settlement.PaidLate(payment.application(), made);
            }
            case REVERSAL, REFUND -> {
                back.gaveBack(transaction, payment, facts, actor);
                yield new Settlement.GivenBack(payment.application(), Objects.requireNonNull(payment.original()));
            }
        };
    }

    Settlement over(KeptPayment payment, PaymentState state, Problem reason) {
        return over(payment, state, reason, payment.facts());
    }

    Settlement over(KeptPayment payment, PaymentState state, Problem reason, PaymentFacts facts) {
        return told(store.transact(transaction -> stayed(transaction, payment, state, reason, facts)));
    }

    private Settlement stayed(
            Transaction transaction, KeptPayment payment, PaymentState state, Problem reason, PaymentFacts facts)
            throws StoreFault {
        records.move(transaction, payment, state, reason, facts);
        return payment.kind() == KeptPayment.Kind.PAYMENT
                ? new Settlement.NotCharged(payment.application(), reason)
                : new Settlement.NotGivenBack(payment.application(), reason);
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

    private Settlement told(Kept<Settlement> kept) {
        return switch (kept) {
            case Kept.Not<Settlement> not -> new Settlement.NotKept(not.problem());
            case Kept.Done<Settlement> done -> {
                workplace.newEvents().run();
                yield done.value();
            }
        };
    }
}
