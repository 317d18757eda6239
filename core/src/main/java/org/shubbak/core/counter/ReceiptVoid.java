package org.shubbak.core.counter;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.shubbak.core.device.Receipt;
import org.shubbak.core.store.Kept;
import org.shubbak.core.store.KeptApplication;
import org.shubbak.core.store.KeptPayment;
import org.shubbak.core.store.StationStore;
import org.shubbak.core.store.StoreFault;
import org.shubbak.core.store.Transaction;
import org.shubbak.core.sync.wire.EventFacts;
import org.shubbak.core.sync.wire.EventTypes;
import org.shubbak.core.text.Language;
import org.shubbak.core.text.Problem;

/// Voids an official receipt, with a reason and two people. The money is another matter and goes back by its own way.
/// @param clock stamps it
record ReceiptVoid(StationStore store, ReceiptWriter receipts, Clock clock) {
    private static final int SHORTEST_REASON = 5;

    VoidOutcome of(UUID applicationId, String reason, Actor actor, Actor second, Language language) {
        if (reason.strip().length() < SHORTEST_REASON) {
            return new VoidOutcome.Not(Problem.of("receipt.voidNeedsReason"));
        }
        if (actor.equals(second) || second.id().isBlank() || second.equals(Actor.KIOSK)) {
            return new VoidOutcome.Not(Problem.of("receipt.voidNeedsSecond"));
        }
        Kept<VoidOutcome> kept = store.transact(
                transaction -> of(transaction, applicationId, reason.strip(), new Two(actor, second), language));
        return switch (kept) {
            case Kept.Done<VoidOutcome> done -> done.value();
            case Kept.Not<VoidOutcome> not -> new VoidOutcome.Not(not.problem());
        };
    }

    private record Two(Actor first, Actor second) {}

    private VoidOutcome of(Transaction transaction, UUID id, String reason, Two people, Language language)
            throws StoreFault {
        Optional<KeptApplication> found = store.applications().find(transaction, id);
        String number = found.isEmpty() ? null : found.get().application().receiptNumber();
        if (found.isEmpty() || number == null) {
            return new VoidOutcome.Not(Problem.of("receipt.noneToVoid"));
        }
        if (!store.receiptNumbers().voided(transaction, id, number, clock.instant())) {
            return new VoidOutcome.Not(Problem.of("receipt.voidAlready", number));
        }
        // The reason may name a person: it stays in the event, which only the ministry can read.
        store.outbox()
                .add(
                        transaction,
                        id,
                        EventTypes.RECEIPT_VOIDED,
                        EventFacts.by(people.first().id())
                                .numbered(found.get().application().number(), number),
                        new EventBody.ReceiptVoided(
                                number,
                                reason,
                                people.first().id(),
                                people.second().id()));
        store.audit()
                .add(
                        transaction,
                        people.first().id(),
                        "voided",
                        id.toString(),
                        number + " with " + people.second().id());
        KeptPayment payment = store.payments().shown(transaction, id).orElse(null);
        Receipt official = receipts.write(found.get(), payment, language);
        return new VoidOutcome.Voided(receipts.voided(official, reason));
    }
}
