package org.shubbak.core.counter;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.store.Kept;
import org.shubbak.core.store.KeptApplication;
import org.shubbak.core.store.KeptPayment;
import org.shubbak.core.store.PaymentState;
import org.shubbak.core.store.StationStore;
import org.shubbak.core.store.StoreFault;
import org.shubbak.core.store.Transaction;
import org.shubbak.core.text.LocalText;
import org.shubbak.core.text.Problem;

/// Every open question about money at this station: why it is open, whose turn it is, what comes next.
record OpenPayments(StationStore store) {
    private static final LocalText ERASED = new LocalText("", "");

    /// Empty also where the disk cannot be read: the store has said why.
    List<OpenPayment> list() {
        return store.transact(this::all) instanceof Kept.Done<List<OpenPayment>> done ? done.value() : List.of();
    }

    private List<OpenPayment> all(Transaction transaction) throws StoreFault {
        List<KeptPayment> kept = new ArrayList<>(store.payments().unsettled(transaction));
        kept.addAll(store.payments().unconfirmed(transaction));
        List<OpenPayment> open = new ArrayList<>();
        for (KeptPayment payment : kept) {
            open.add(open(
                    payment,
                    store.applications()
                            .find(transaction, payment.application())
                            .orElse(null)));
        }
        return open;
    }

    private static OpenPayment open(KeptPayment payment, @Nullable KeptApplication of) {
        Turn turn = turn(payment.state());
        return new OpenPayment(
                payment.id(),
                payment.kind(),
                payment.application(),
                of == null ? null : of.application().number(),
                of == null ? "" : of.card().applicantName(),
                of == null ? ERASED : of.card().service().name(),
                payment.amount(),
                payment.method(),
                payment.state(),
                payment.terminal(),
                payment.facts().reference(),
                payment.createdAt(),
                why(payment),
                turn,
                Problem.of("payment.next." + turn.name()));
    }

    private static Turn turn(PaymentState state) {
        return switch (state) {
            case INTENT, SENT, ACCEPTED, RESULT, IN_DOUBT -> Turn.STATION;
            case MANUAL -> Turn.TWO_PEOPLE;
            case AWAITING_CONFIRMATION -> Turn.HUB;
            case NOT_CHARGED -> Turn.CLERK;
            case PAID, PAID_LATE, DECLINED, NOT_STARTED, GIVEN_BACK, REVERSED, REFUNDED ->
                throw new IllegalStateException(state + " is no open question");
        };
    }

    /// The sentence of the problem was made with words of the terminal's; what is kept is its code.
    private static Problem why(KeptPayment payment) {
        return Problem.of(
                switch (payment.state()) {
                    case AWAITING_CONFIRMATION -> "payment.why.awaiting";
                    case NOT_CHARGED -> "payment.referenceRefused";
                    case MANUAL -> "payment.why." + plain(payment.reason());
                    case INTENT,
                            SENT,
                            ACCEPTED,
                            RESULT,
                            IN_DOUBT,
                            PAID,
                            PAID_LATE,
                            DECLINED,
                            NOT_STARTED,
                            GIVEN_BACK,
                            REVERSED,
                            REFUNDED -> "payment.why.inDoubt";
                });
    }

    private static String plain(@Nullable String code) {
        return switch (String.valueOf(code)) {
            case "payment.wrongAmount", "payment.amountMissing" -> "amount";
            case "payment.wrongCurrency" -> "currency";
            case "payment.wrongTerminal" -> "terminal";
            case "payment.reversedOther", "payment.reversalUnproven" -> "reversal";
            case "payment.standaloneUnsure", "payment.standaloneUnanswered" -> "standalone";
            default -> "unclear";
        };
    }
}
