package org.shubbak.core.counter;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.device.Receipt;
import org.shubbak.core.store.Kept;
import org.shubbak.core.store.KeptPayment;
import org.shubbak.core.store.PaymentState;
import org.shubbak.core.store.RefundCase;
import org.shubbak.core.store.RefundRoute;
import org.shubbak.core.store.RefundState;
import org.shubbak.core.store.StationStore;
import org.shubbak.core.store.StoreFault;
import org.shubbak.core.store.Transaction;
import org.shubbak.core.sync.wire.EventFacts;
import org.shubbak.core.sync.wire.EventTypes;
import org.shubbak.core.text.InputText;
import org.shubbak.core.text.Language;
import org.shubbak.core.text.Problem;

/// Gives fees back: asked for by one person, decided by another, carried out once. Blocks; what reaches the terminal is
/// called on the terminal's own thread.
public final class RefundDesk {
    private final Workplace workplace;
    private final StationStore store;
    private final MoneyBack back;
    private final RefundRules rules;
    private final RefundWriter writer;
    private final @Nullable CardBack cards;

    RefundDesk(Workplace workplace, MoneyBack back, @Nullable CardBack cards) {
        this.workplace = workplace;
        this.store = workplace.store();
        this.back = back;
        this.rules = new RefundRules(workplace, cards == null ? null : cards.terminal());
        this.writer = new RefundWriter(workplace);
        this.cards = cards;
    }

    /// Somebody wants a payment back. Asking twice gives the case that there is.
    public RefundOutcome request(UUID payment, String reason, Actor clerk) {
        return told(store.transact(transaction -> request(transaction, payment, reason, clerk)));
    }

    RefundOutcome request(Transaction transaction, UUID payment, String reason, Actor clerk) throws StoreFault {
        Optional<RefundCase> before = store.refunds().of(transaction, payment);
        if (before.isPresent()) {
            return new RefundOutcome.Stands(before.get().id(), before.get().state());
        }
        Optional<KeptPayment> found = store.payments().find(transaction, payment);
        Optional<Problem> not = RefundRules.notRefundable(found, reason);
        if (not.isPresent() || found.isEmpty()) {
            return new RefundOutcome.NotDone(not.orElse(Problem.of("refund.unknown")));
        }
        RefundCase wish = new RefundCase(
                store.ids().next(),
                payment,
                found.get().application(),
                RefundState.REQUESTED,
                null,
                found.get().amount(),
                clerk.id(),
                null,
                workplace.clock().instant(),
                null,
                new RefundCase.Facts(InputText.normalise(reason), null, null));
        store.refunds().open(transaction, wish);
        keep(transaction, wish, EventTypes.REFUND_REQUESTED, clerk.id());
        return new RefundOutcome.Stands(wish.id(), wish.state());
    }

    /// A person goes who has paid, and nothing was filed: the money is wanted back, and nothing is erased.
    public RefundOutcome cancelled(UUID application, String reason, Actor clerk) {
        return told(store.transact(transaction -> {
            Optional<KeptPayment> paid = store.payments().live(transaction, application);
            return paid.isEmpty()
                    ? new RefundOutcome.NotDone(Problem.of("refund.notPaid"))
                    : request(transaction, paid.get().id(), reason, clerk);
        }));
    }

    /// What the second person says; also once more where the terminal then would not give it. Who asked cannot also
    /// agree.
    public RefundOutcome decide(UUID refundCase, RefundDecision decision, TwoPeople people) {
        return told(store.transact(transaction -> {
            RefundCase wish = store.refunds().find(transaction, refundCase).orElse(null);
            if (wish == null || !open(transaction, wish)) {
                return new RefundOutcome.NotDone(Problem.of("refund.decidedAlready"));
            }
            Optional<Problem> not = rules.notDecidable(transaction, wish, decision, people);
            if (not.isPresent()) {
                return new RefundOutcome.NotDone(not.get());
            }
            RefundCase decided = decided(wish, decision, people);
            store.refunds().move(transaction, decided);
            keep(transaction, decided, EventTypes.REFUND_DECIDED, people.names());
            return new RefundOutcome.Stands(decided.id(), decided.state());
        }));
    }

    private boolean open(Transaction transaction, RefundCase wish) throws StoreFault {
        return switch (wish.state()) {
            case REQUESTED -> true;
            case APPROVED -> store.payments().back(transaction, wish.payment()).isEmpty();
            case REFUSED, WITH_FINANCE, GIVEN_BACK -> false;
        };
    }

    private static RefundCase decided(RefundCase wish, RefundDecision decision, TwoPeople people) {
        RefundCase.Facts facts = wish.facts();
        return switch (decision) {
            case RefundDecision.Approve approve ->
                wish.decided(
                        approve.route() == RefundRoute.FINANCE ? RefundState.WITH_FINANCE : RefundState.APPROVED,
                        approve.route(),
                        people.second().id(),
                        facts);
            case RefundDecision.Refuse refuse ->
                wish.decided(
                        RefundState.REFUSED,
                        null,
                        people.second().id(),
                        new RefundCase.Facts(facts.reason(), InputText.normalise(refuse.reason()), null));
        };
    }

    /// At the terminal, once. An answer that is lost is looked up; nothing is asked for twice.
    public RefundOutcome carryOut(UUID refundCase, Actor actor, Consumer<Problem> onMessage) {
        Kept<Optional<RefundCase>> found =
                store.transact(transaction -> store.refunds().find(transaction, refundCase));
        return switch (found) {
            case Kept.Not<Optional<RefundCase>> not -> new RefundOutcome.NotKept(not.problem());
            case Kept.Done<Optional<RefundCase>> done -> {
                RefundCase wish = done.value().orElse(null);
                if (wish == null || wish.state() != RefundState.APPROVED || cards == null) {
                    yield new RefundOutcome.NotDone(
                            Problem.of(cards == null ? "payment.noTerminal" : "refund.notApproved"));
                }
                yield atTerminal(cards, wish, actor, onMessage);
            }
        };
    }

    private RefundOutcome atTerminal(CardBack terminal, RefundCase wish, Actor actor, Consumer<Problem> onMessage) {
        Kept<Optional<Problem>> allowed = store.transact(transaction -> rules.notAtTerminal(transaction, wish));
        if (allowed instanceof Kept.Done<Optional<Problem>> done && done.value().isPresent()) {
            return new RefundOutcome.NotDone(done.value().get());
        }
        Kept<Optional<KeptPayment>> payment =
                store.transact(transaction -> store.payments().find(transaction, wish.payment()));
        if (!(payment instanceof Kept.Done<Optional<KeptPayment>> kept)
                || kept.value().isEmpty()) {
            return new RefundOutcome.NotKept(Problem.of("store.unreadable"));
        }
        return switch (terminal.giveBack(wish, kept.value().get(), actor, onMessage)) {
            case Settlement.GivenBack given -> new RefundOutcome.GivenBack(wish.id());
            case Settlement.NotGivenBack not -> new RefundOutcome.NotDone(not.problem());
            case Settlement.NotTaken not -> new RefundOutcome.NotDone(not.problem());
            case Settlement.StillInDoubt still -> new RefundOutcome.InDoubt(Problem.of("refund.inDoubt"));
            case Settlement.Manual manual -> new RefundOutcome.Manual(manual.problem());
            case Settlement.NotKept not -> new RefundOutcome.NotKept(not.problem());
            case Settlement.Nothing nothing -> new RefundOutcome.InDoubt(Problem.of("refund.inDoubt"));
            case Settlement.PaidLate late -> new RefundOutcome.InDoubt(Problem.of("refund.inDoubt"));
            case Settlement.NotCharged no -> new RefundOutcome.NotDone(no.problem());
        };
    }

    /// The finance office has paid it.
    /// @param reference what the finance office calls it
    public RefundOutcome byFinance(UUID refundCase, String reference, TwoPeople people) {
        Kept<RefundOutcome> kept = store.transact(transaction -> {
            RefundCase wish = store.refunds().find(transaction, refundCase).orElse(null);
            String given = InputText.normalise(reference);
            Optional<Problem> not = people.alone()
                    .or(() -> wish == null || wish.state() != RefundState.WITH_FINANCE
                            ? Optional.of(Problem.of("refund.notWithFinance"))
                            : Optional.empty())
                    .or(() -> given.matches("[\\w./-]{2,40}")
                            ? Optional.empty()
                            : Optional.of(Problem.of("refund.financeReference")));
            if (not.isPresent() || wish == null) {
                return new RefundOutcome.NotDone(not.orElse(Problem.of("refund.unknown")));
            }
            RefundCase.Facts facts = new RefundCase.Facts(wish.facts().reason(), null, given);
            String decidedBy = String.valueOf(wish.decidedBy());
            RefundCase known = wish.decided(wish.state(), wish.route(), decidedBy, facts);
            KeptPayment payment =
                    store.payments().find(transaction, wish.payment()).orElseThrow();
            back.wentBack(transaction, known, payment, new Actor(people.names()));
            return new RefundOutcome.GivenBack(wish.id());
        });
        return told(kept);
    }

    /// Those in which somebody must still act, oldest first; empty also where the disk cannot be read.
    public List<RefundCase> open() {
        return store.transact(transaction -> store.refunds().open(transaction))
                        instanceof Kept.Done<List<RefundCase>> done
                ? done.value()
                : List.of();
    }

    /// The paper about money that went back; empty where none has.
    public Optional<Receipt> paper(UUID refundCase, Language language, Actor actor) {
        Kept<Optional<Receipt>> kept = store.transact(transaction -> {
            RefundCase wish = store.refunds().find(transaction, refundCase).orElse(null);
            if (wish == null || wish.number() == null) {
                return Optional.empty();
            }
            KeptPayment means = store.payments()
                    .back(transaction, wish.payment())
                    .filter(attempt -> attempt.state() == PaymentState.GIVEN_BACK)
                    .orElse(null);
            store.audit()
                    .add(transaction, actor.id(), "refund-paper", wish.payment().toString(), wish.number());
            return store.applications()
                    .find(transaction, wish.application())
                    .map(of -> writer.write(of, wish, means, language));
        });
        return kept instanceof Kept.Done<Optional<Receipt>> done ? done.value() : Optional.empty();
    }

    private void keep(Transaction transaction, RefundCase wish, String event, String actor) throws StoreFault {
        EventFacts facts = EventFacts.by(actor)
                .money(wish.payment(), "REFUND", wish.state().name(), wish.amount());
        store.outbox().add(transaction, wish.application(), event, facts, EventBody.refund(wish, null, actor));
        store.audit()
                .add(
                        transaction,
                        actor,
                        "refund-" + wish.state().name(),
                        wish.payment().toString(),
                        wish.route() == null ? "" : wish.route().name());
    }

    private RefundOutcome told(Kept<RefundOutcome> kept) {
        return switch (kept) {
            case Kept.Not<RefundOutcome> not -> new RefundOutcome.NotKept(not.problem());
            case Kept.Done<RefundOutcome> done -> {
                workplace.newEvents().run();
                yield done.value();
            }
        };
    }
}
