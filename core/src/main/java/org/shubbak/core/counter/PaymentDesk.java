package org.shubbak.core.counter;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.application.CitizenApplication;
import org.shubbak.core.money.CurrencyCode;
import org.shubbak.core.money.Money;
import org.shubbak.core.money.Payment;
import org.shubbak.core.store.Kept;
import org.shubbak.core.store.PaymentFacts;
import org.shubbak.core.text.Problem;

/// Takes fees. Everything is on the disk before the step that it allows, and no answer of a terminal, nor its silence,
/// leads to a second charge. No way of paying changes what is due. Blocks; what may reach the terminal is called on the
/// terminal's own thread.
public final class PaymentDesk {
    private final PaymentRecords records;
    private final Settlements settlements;
    private final StandaloneDesk standalone;
    private final ElsewhereDesk elsewhere;
    private final OpenPayments openPayments;
    private final RefundDesk refunds;
    private final DayDesk days;
    private final @Nullable CardLookup lookup;
    private final @Nullable CardDesk cards;

    /// @param terminal null where no terminal is attached: then only slips, references and cash are taken
    public PaymentDesk(Workplace workplace, @Nullable CardTerminal terminal) {
        this.records = new PaymentRecords(workplace);
        MoneyBack back = new MoneyBack(workplace);
        this.settlements = new Settlements(workplace, records, back);
        this.standalone = new StandaloneDesk(workplace, records);
        this.elsewhere = new ElsewhereDesk(records);
        this.openPayments = new OpenPayments(workplace.store());
        if (terminal == null) {
            this.lookup = null;
            this.cards = null;
            this.refunds = new RefundDesk(workplace, back, null);
        } else {
            TerminalNotes notes = new TerminalNotes(workplace, terminal);
            CardLookup asking = new CardLookup(workplace, settlements, terminal, notes);
            this.lookup = asking;
            this.cards = new CardDesk(records, terminal, notes, asking);
            this.refunds =
                    new RefundDesk(workplace, back, new CardBack(workplace, records, settlements, terminal, asking));
        }
        this.days = new DayDesk(workplace, this::settle, terminal, lookup);
    }

    /// Charges the card once. A payment of this terminal that is not settled is looked up first.
    /// @param onMessage what the terminal asks the person to do; called on this thread, must return at once
    public PayOutcome card(CitizenApplication application, Actor actor, Consumer<Problem> onMessage) {
        if (cards == null) {
            return new PayOutcome.NotStarted(Problem.of("payment.noTerminal"));
        }
        return PaymentRecords.due(application)
                .map(due -> cards.charge(application, due, actor, onMessage))
                .orElseGet(() -> new PayOutcome.NotStarted(Problem.of("payment.nothingDue")));
    }

    /// Before a clerk keys the amount into a terminal without a cable: the intent is on disk.
    public StandaloneStart standalone(CitizenApplication application, Actor actor) {
        return PaymentRecords.due(application)
                .map(due -> standalone.start(application, due, actor))
                .orElseGet(
                        () -> new StandaloneStart.Refused(new PayOutcome.NotStarted(Problem.of("payment.nothingDue"))));
    }

    /// What the clerk saw at that terminal. `Blocked` leaves the question open: the slip cannot be right.
    public PayOutcome standalone(UUID payment, StandaloneAnswer answer, Actor actor) {
        return standalone.answer(payment, answer, actor);
    }

    /// Shekels only; the change is what was received less what is due.
    public PayOutcome cash(CitizenApplication application, Money received, Actor actor) {
        return PaymentRecords.due(application)
                .map(due -> cash(application, due, received, actor))
                .orElseGet(() -> new PayOutcome.NotStarted(Problem.of("payment.nothingDue")));
    }

    /// Paid in another system: no money is seen here, and the hub has still to find it there.
    /// @param method one that is paid elsewhere
    public PayOutcome elsewhere(
            CitizenApplication application, Payment.Method method, Reference reference, Actor actor) {
        if (!method.elsewhere()) {
            throw new IllegalArgumentException(method + " is taken at this counter");
        }
        return PaymentRecords.due(application)
                .map(due -> elsewhere.take(application, due, method, reference, actor))
                .orElseGet(() -> new PayOutcome.NotStarted(Problem.of("payment.nothingDue")));
    }

    /// Everything that somebody must still look at, oldest first, with who must act and what comes next.
    public List<OpenPayment> open() {
        return openPayments.list();
    }

    public RefundDesk refunds() {
        return refunds;
    }

    public DayDesk days() {
        return days;
    }

    /// A request, from any thread: the terminal still decides what became of the payment.
    public void cancel() {
        if (cards != null) {
            cards.cancel();
        }
    }

    /// Looks up what is in doubt: at start, and when the line to the terminal returns. Never charges. What a clerk was
    /// keying into a terminal without a cable when the station stopped waits for a supervisor from now on.
    public Settlement settle() {
        if (standalone.handOver() instanceof Kept.Not<Integer> not) {
            return new Settlement.NotKept(not.problem());
        }
        return lookup == null ? new Settlement.Nothing() : lookup.settle();
    }

    /// The word of two people about a payment, reversal or refund that no lookup can settle. Only this frees its
    /// terminal.
    public Settlement decide(UUID payment, SlipEvidence evidence, String reason, TwoPeople people) {
        Settlement settled = settlements.decide(payment, evidence, reason, people);
        boolean changed = !(settled instanceof Settlement.Nothing || settled instanceof Settlement.NotTaken);
        if (lookup != null && changed) {
            lookup.notes().forgetTerminal();
        }
        return settled;
    }

    private PayOutcome cash(CitizenApplication application, Money due, Money received, Actor actor) {
        if (received.currency() != CurrencyCode.ILS || due.currency() != CurrencyCode.ILS) {
            return new PayOutcome.NotStarted(Problem.of("payment.shekelsOnly"));
        }
        if (received.minor() < due.minor()) {
            return new PayOutcome.NotStarted(Problem.of("payment.cashTooLittle", due.decimal()));
        }
        PaymentFacts facts = PaymentFacts.none().withReceived(received);
        return switch (records.begin(records.intent(application, due, Payment.Method.CASH, actor, facts))) {
            case PaymentRecords.Begun.Ready ready ->
                new PayOutcome.Paid(ready.payment().asPayment());
            case PaymentRecords.Begun.Refused refused -> refused.outcome();
        };
    }
}
