package org.shubbak.hardware.payment.lrc;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.device.DeviceHealth;
import org.shubbak.core.device.DeviceState;
import org.shubbak.core.device.EndOfDayOutcome;
import org.shubbak.core.device.LookupAnswer;
import org.shubbak.core.device.MoneyBackJudge;
import org.shubbak.core.device.MoneyBackOutcome;
import org.shubbak.core.device.PaymentJudge;
import org.shubbak.core.device.PaymentOutcome;
import org.shubbak.core.device.PaymentRequest;
import org.shubbak.core.device.PaymentSteps;
import org.shubbak.core.device.ReversalRequest;
import org.shubbak.core.device.TerminalResult;
import org.shubbak.core.device.TerminalSlip;
import org.shubbak.core.money.Money;
import org.shubbak.core.text.Problem;
import org.shubbak.hardware.link.LinkLost;
import org.shubbak.hardware.link.LinkOpener;
import org.shubbak.hardware.payment.lrc.LrcProfile.Ask;
import org.shubbak.hardware.payment.lrc.LrcProfile.Command;
import org.shubbak.hardware.payment.lrc.LrcProfile.Field;
import org.shubbak.hardware.payment.wire.ServicedTerminal;
import org.shubbak.hardware.payment.wire.SetupFault;
import org.shubbak.hardware.payment.wire.TerminalCheck;
import org.shubbak.hardware.payment.wire.Ticker;

/// A card terminal of the LRC family, over a serial line or TCP. Opens the line for each operation and polls before
/// any money is moved. A command for money leaves once; whatever is not proven afterwards is `InDoubt`, also mere
/// silence: this family has no message numbers. Called from the device's own thread, `cancel` from any.
public final class LrcTerminal implements ServicedTerminal {
    private static final Problem CLOSED = Problem.of("terminal.closed");
    private static final Problem UNREACHABLE = Problem.of("terminal.unreachable");
    private static final Problem NOT_OFFERED = Problem.of("lrc.notOffered");

    private final LrcSession session;
    private final LrcSettings settings;
    private final LrcProfile profile;
    private final AtomicBoolean giveUp = new AtomicBoolean();
    private volatile boolean closed;

    /// @param trace takes the redacted lines of the wire, for technicians
    public LrcTerminal(LinkOpener opener, LrcSettings settings, Ticker ticker, Consumer<String> trace) {
        this.session = new LrcSession(opener, settings, ticker, trace);
        this.settings = settings;
        this.profile = settings.profile();
    }

    @Override
    public DeviceHealth health() {
        if (closed) {
            return DeviceHealth.of(DeviceState.ABSENT, CLOSED.code());
        }
        return switch (session.check()) {
            case TerminalCheck.Works works -> DeviceHealth.ready();
            case TerminalCheck.Faulty faulty ->
                new DeviceHealth(state(faulty.fault()), faulty.fault().problem());
        };
    }

    private static DeviceState state(SetupFault fault) {
        return switch (fault.kind()) {
            case UNREACHABLE, SILENT -> DeviceState.LOST;
            case WRONG_TRANSPORT,
                    FOREIGN_PROTOCOL,
                    NOT_REGISTERED,
                    WRONG_CURRENCY,
                    WRONG_PASSWORD,
                    OTHER_TERMINAL,
                    NOT_READY -> DeviceState.NOT_READY;
        };
    }

    @Override
    public TerminalCheck check() {
        return closed ? new TerminalCheck.Faulty(new SetupFault(SetupFault.Kind.UNREACHABLE, CLOSED)) : session.check();
    }

    @Override
    public Optional<Problem> diagnose() {
        return Optional.of(NOT_OFFERED);
    }

    @Override
    public Optional<Problem> initialise() {
        return Optional.of(NOT_OFFERED);
    }

    @Override
    public List<TerminalSlip> repeatReceipt() {
        return List.of();
    }

    @Override
    public PaymentOutcome pay(PaymentRequest request, PaymentSteps steps) {
        Money due = request.amount();
        Optional<Problem> impossible = impossible(due);
        Optional<Command> command = profile.command(Ask.PAYMENT);
        if (impossible.isPresent() || command.isEmpty()) {
            return new PaymentOutcome.NotStarted(impossible.orElse(NOT_OFFERED));
        }
        LrcTransaction charge = new LrcTransaction(command.get(), settings, request.reference(), steps);
        return switch (run(command.get(), values(due, request.reference(), null), charge, steps)) {
            case LrcTransaction.Ending.Approved approved ->
                confirmed(PaymentJudge.judge(request, expectedId(approved), named(command.get(), approved, due)));
            case LrcTransaction.Ending.Declined no -> new PaymentOutcome.Declined(no.result(), no.reason());
            case LrcTransaction.Ending.NotStarted not -> new PaymentOutcome.NotStarted(not.reason());
            case LrcTransaction.Ending.InDoubt doubt -> new PaymentOutcome.InDoubt(doubt.result(), doubt.reason());
        };
    }

    private PaymentOutcome confirmed(PaymentOutcome outcome) {
        return outcome instanceof PaymentOutcome.Paid paid && !session.stands(paid.result())
                ? new PaymentOutcome.InDoubt(paid.result(), Problem.of("lrc.unconfirmed"))
                : outcome;
    }

    private MoneyBackOutcome confirmed(MoneyBackOutcome outcome, TerminalResult original) {
        return outcome instanceof MoneyBackOutcome.GivenBack back && !session.tookBack(original)
                ? new MoneyBackOutcome.Manual(back.result(), Problem.of("payment.reversalUnproven"))
                : outcome;
    }

    @Override
    public MoneyBackOutcome reverse(ReversalRequest request, PaymentSteps steps) {
        TerminalResult original = request.original();
        Money amount = original.amount();
        Optional<Problem> unnameable = MoneyBackJudge.unnameable(original);
        Optional<Command> command = profile.command(Ask.REVERSAL);
        if (unnameable.isPresent() || amount == null || command.isEmpty()) {
            return new MoneyBackOutcome.NotStarted(unnameable.orElse(NOT_OFFERED));
        }
        LrcTransaction reversal = new LrcTransaction(command.get(), settings, null, steps);
        return switch (run(command.get(), values(amount, reference(request.reversalId()), original), reversal, steps)) {
            case LrcTransaction.Ending.Approved approved ->
                confirmed(
                        MoneyBackJudge.judge(request, expectedId(approved), named(command.get(), approved, amount)),
                        original);
            case LrcTransaction.Ending.Declined no -> new MoneyBackOutcome.Declined(no.result(), no.reason());
            case LrcTransaction.Ending.NotStarted not -> new MoneyBackOutcome.NotStarted(not.reason());
            case LrcTransaction.Ending.InDoubt doubt -> new MoneyBackOutcome.InDoubt(doubt.result(), doubt.reason());
        };
    }

    @Override
    public MoneyBackOutcome refund(PaymentRequest request, PaymentSteps steps) {
        return new MoneyBackOutcome.NotStarted(NOT_OFFERED);
    }

    @Override
    public EndOfDayOutcome endOfDay(PaymentSteps steps) {
        return closed ? new EndOfDayOutcome.NotStarted(CLOSED) : new LrcDayEnd(session, settings, steps).outcome();
    }

    @Override
    public LookupAnswer lookupLast() {
        return closed ? new LookupAnswer.Unreachable(CLOSED) : session.lookupLast();
    }

    /// The family has no request to give up a running payment: only one that has not left is given up.
    @Override
    public void cancel() {
        giveUp.set(true);
    }

    @Override
    public void close() {
        closed = true;
    }

    private LrcTransaction.Ending run(
            Command command, Map<String, String> values, LrcTransaction transaction, PaymentSteps steps) {
        giveUp.set(false);
        if (closed) {
            return new LrcTransaction.Ending.NotStarted(CLOSED);
        }
        try (LrcDialogue dialogue = session.open()) {
            Optional<SetupFault> fault = session.poll(dialogue);
            if (fault.isPresent()) {
                return new LrcTransaction.Ending.NotStarted(fault.get().problem());
            }
            if (giveUp.get()) {
                return new LrcTransaction.Ending.NotStarted(Problem.of("terminal.cancelled"));
            }
            steps.sending();
            return transaction.ending(dialogue.ask(command, values, false, transaction));
        } catch (LinkLost e) {
            return new LrcTransaction.Ending.NotStarted(UNREACHABLE);
        }
    }

    /// Why this amount cannot be asked for, if so.
    private Optional<Problem> impossible(Money due) {
        if (due.currency() != settings.currency()) {
            return Optional.of(
                    Problem.of("terminal.currencyNotOffered", due.currency().name()));
        }
        return due.minor() <= 0 || LrcRequest.amount(profile, due).isEmpty()
                ? Optional.of(Problem.of(
                        "lrc.amountNotPossible", due.decimal(), due.currency().name()))
                : Optional.empty();
    }

    private Map<String, String> values(Money amount, String reference, @Nullable TerminalResult original) {
        Map<String, String> values = new HashMap<>(session.values());
        values.put("amount", LrcRequest.amount(profile, amount).orElse(""));
        values.put("reference", reference);
        if (original != null) {
            values.put("receipt", String.valueOf(original.receiptNumber()));
            values.put("trace", String.valueOf(original.trace()));
        }
        return values;
    }

    private String reference(UUID id) {
        return new PaymentRequest(id, Money.zero(settings.currency())).reference();
    }

    /// Only where the dialect has no place for the amount, and only inside the dialogue of this very command.
    private static TerminalResult named(Command command, LrcTransaction.Ending.Approved approved, Money asked) {
        return command.fields().containsKey(Field.AMOUNT)
                ? approved.result()
                : approved.result().withAmount(asked);
    }

    private @Nullable String expectedId(LrcTransaction.Ending.Approved approved) {
        return approved.result().terminalId() == null ? null : settings.terminalId();
    }
}
