package org.shubbak.hardware.payment.zvt;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
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
import org.shubbak.core.money.CurrencyCode;
import org.shubbak.core.money.Money;
import org.shubbak.core.text.Problem;
import org.shubbak.hardware.link.Link;
import org.shubbak.hardware.link.LinkLost;
import org.shubbak.hardware.link.LinkOpener;
import org.shubbak.hardware.payment.wire.ServicedTerminal;
import org.shubbak.hardware.payment.wire.SetupFault;
import org.shubbak.hardware.payment.wire.TerminalCheck;
import org.shubbak.hardware.payment.wire.Ticker;
import org.shubbak.hardware.payment.zvt.ZvtTransaction.Ending;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A card terminal that speaks ZVT, over a serial line or TCP. Opens the line for each operation and registers before
/// any money is moved, so that a terminal in the wrong mode is found in time. A command for money leaves once;
/// whatever is not proven afterwards is `InDoubt`. Called from the device's own thread, `cancel` from any.
public final class ZvtTerminal implements ServicedTerminal {
    private static final Logger LOG = LoggerFactory.getLogger(ZvtTerminal.class);
    private static final Logger WIRE = LoggerFactory.getLogger("org.shubbak.hardware.payment.zvt.wire");
    private static final Problem CLOSED = Problem.of("terminal.closed");
    private static final Problem UNREACHABLE = Problem.of("terminal.unreachable");

    private final LinkOpener opener;
    private final ZvtSettings settings;
    private final Ticker ticker;
    private final Consumer<String> trace;
    private final AtomicBoolean giveUp = new AtomicBoolean();
    private final ZvtService service;
    private volatile boolean closed;
    private List<TerminalSlip> slips = List.of();

    /// @param trace takes the redacted lines of the wire, for technicians
    public ZvtTerminal(LinkOpener opener, ZvtSettings settings, Ticker ticker, Consumer<String> trace) {
        this.opener = opener;
        this.settings = settings;
        this.ticker = ticker;
        this.trace = trace;
        this.service = new ZvtService(opener, settings, this::connect);
    }

    public ZvtTerminal(LinkOpener opener, ZvtSettings settings) {
        this(opener, settings, Ticker.system(), WIRE::debug);
    }

    @Override
    public DeviceHealth health() {
        return closed ? DeviceHealth.of(DeviceState.ABSENT, CLOSED.code()) : service.health();
    }

    @Override
    public TerminalCheck check() {
        return closed ? new TerminalCheck.Faulty(new SetupFault(SetupFault.Kind.UNREACHABLE, CLOSED)) : service.check();
    }

    @Override
    public Optional<Problem> diagnose() {
        return closed ? Optional.of(CLOSED) : service.diagnose();
    }

    @Override
    public Optional<Problem> initialise() {
        return closed ? Optional.of(CLOSED) : service.initialise();
    }

    @Override
    public List<TerminalSlip> repeatReceipt() {
        return closed ? List.of() : service.repeatReceipt();
    }

    @Override
    public PaymentOutcome pay(PaymentRequest request, PaymentSteps steps) {
        Money due = request.amount();
        Problem madeBefore = Problem.of("terminal.code.B4");
        Run run = new Run(steps, due.currency());
        ZvtTransaction charge =
                new ZvtTransaction(request.paymentId(), due.currency(), steps, run.receipts, madeBefore);
        return switch (run.of(ZvtCommands.charge(due), charge)) {
            case Ending.Approved approved ->
                named(
                        PaymentJudge.judge(request, run.expectedId(approved), withAmount(approved, charge, due)),
                        charge,
                        due);
            case Ending.Declined declined -> new PaymentOutcome.Declined(declined.result(), declined.reason());
            case Ending.NotStarted not -> new PaymentOutcome.NotStarted(not.reason());
            case Ending.InDoubt doubt -> new PaymentOutcome.InDoubt(doubt.result(), doubt.reason());
        };
    }

    /// A currency that is none of ours is not a missing amount.
    private static PaymentOutcome named(PaymentOutcome outcome, ZvtTransaction charge, Money due) {
        Optional<String> foreign = charge.foreignCurrency();
        return outcome instanceof PaymentOutcome.Manual manual && foreign.isPresent()
                ? new PaymentOutcome.Manual(
                        manual.result(),
                        Problem.of(
                                "payment.wrongCurrency",
                                foreign.get(),
                                due.currency().name()))
                : outcome;
    }

    @Override
    public MoneyBackOutcome reverse(ReversalRequest request, PaymentSteps steps) {
        Optional<Problem> unnameable = MoneyBackJudge.unnameable(request.original());
        Money amount = request.original().amount();
        if (unnameable.isPresent() || amount == null) {
            return new MoneyBackOutcome.NotStarted(unnameable.orElse(Problem.of("payment.reversalUnnamed")));
        }
        Problem madeBefore = Problem.of("terminal.alreadyReversed");
        Run run = new Run(steps, amount.currency());
        ZvtTransaction reversal =
                new ZvtTransaction(request.reversalId(), amount.currency(), steps, run.receipts, madeBefore);
        Apdu command = ZvtCommands.reverse(settings.passwordOctets(), request.original(), amount);
        return moneyBack(
                run.of(command, reversal),
                approved -> MoneyBackJudge.judge(request, run.expectedId(approved), approved.result()));
    }

    @Override
    public MoneyBackOutcome refund(PaymentRequest request, PaymentSteps steps) {
        Money amount = request.amount();
        Problem madeBefore = Problem.of("terminal.code.B4");
        Run run = new Run(steps, amount.currency());
        ZvtTransaction refund =
                new ZvtTransaction(request.paymentId(), amount.currency(), steps, run.receipts, madeBefore);
        return moneyBack(
                run.of(ZvtCommands.refund(settings.passwordOctets(), amount), refund),
                approved -> MoneyBackJudge.judge(
                        request,
                        run.expectedId(approved),
                        withAmount(approved, refund, amount).asNoPayment()));
    }

    private static MoneyBackOutcome moneyBack(Ending ending, Function<Ending.Approved, MoneyBackOutcome> judge) {
        return switch (ending) {
            case Ending.Approved approved -> judge.apply(approved);
            case Ending.Declined declined -> new MoneyBackOutcome.Declined(declined.result(), declined.reason());
            case Ending.NotStarted not -> new MoneyBackOutcome.NotStarted(not.reason());
            case Ending.InDoubt doubt -> new MoneyBackOutcome.InDoubt(doubt.result(), doubt.reason());
        };
    }

    @Override
    public EndOfDayOutcome endOfDay(PaymentSteps steps) {
        if (closed) {
            return new EndOfDayOutcome.NotStarted(CLOSED);
        }
        PrintedReceipts receipts = new PrintedReceipts(settings.charset(), steps::printed);
        ZvtDayEnd day = new ZvtDayEnd(settings.currency(), steps, receipts);
        try (ZvtConnection connection = connect(opener.open())) {
            Optional<SetupFault> fault = connection.register(settings.currency());
            if (fault.isPresent()) {
                return new EndOfDayOutcome.NotStarted(fault.get().problem());
            }
            connection.charset().ifPresent(receipts::charset);
            steps.sending();
            LOG.info("end of day leaves for the terminal");
            return day.outcome(connection.runDayEnd(day));
        } catch (LinkLost e) {
            return new EndOfDayOutcome.NotStarted(UNREACHABLE);
        } finally {
            slips = receipts.slips();
        }
    }

    @Override
    public LookupAnswer lookupLast() {
        if (closed) {
            return new LookupAnswer.Unreachable(CLOSED);
        }
        return new ZvtLookup(opener, settings, ticker, this::connect).untilDecided();
    }

    /// The receipts of the last command for money, where the terminal leaves printing to us. Card data is masked.
    public List<TerminalSlip> slips() {
        return slips;
    }

    @Override
    public void cancel() {
        giveUp.set(true);
    }

    @Override
    public void close() {
        closed = true;
    }

    /// Only where the terminal is known not to name amounts, and only inside the dialogue of this very command.
    private TerminalResult withAmount(Ending.Approved approved, ZvtTransaction transaction, Money asked) {
        return settings.echoesAmount() || transaction.amountNamed()
                ? approved.result()
                : approved.result().withAmount(asked);
    }

    private ZvtConnection connect(Link line) {
        return new ZvtConnection(line, settings, ticker, trace, () -> settings.abortAllowed() && giveUp.get());
    }

    /// One command for money on a connection of its own.
    private final class Run {
        private final PaymentSteps steps;
        private final CurrencyCode currency;
        private final PrintedReceipts receipts;
        private Optional<String> registered = Optional.empty();

        Run(PaymentSteps steps, CurrencyCode currency) {
            this.steps = steps;
            this.currency = currency;
            this.receipts = new PrintedReceipts(settings.charset(), steps::printed);
        }

        Ending of(Apdu command, ZvtTransaction transaction) {
            giveUp.set(false);
            if (closed) {
                return new Ending.NotStarted(CLOSED);
            }
            try (ZvtConnection connection = connect(opener.open())) {
                Optional<SetupFault> fault = connection.register(currency);
                if (fault.isPresent()) {
                    return new Ending.NotStarted(fault.get().problem());
                }
                if (giveUp.get()) {
                    return new Ending.NotStarted(Problem.of("terminal.cancelled"));
                }
                registered = Optional.ofNullable(connection.registeredId());
                connection.charset().ifPresent(receipts::charset);
                steps.sending();
                return transaction.ending(connection.run(command, transaction));
            } catch (LinkLost e) {
                return new Ending.NotStarted(UNREACHABLE);
            } finally {
                slips = receipts.slips();
            }
        }

        /// What a result is compared with: the configured terminal, otherwise the one that registered, where both
        /// name themselves.
        @Nullable
        String expectedId(Ending.Approved approved) {
            String configured = settings.terminalId();
            if (configured != null) {
                return configured;
            }
            return approved.result().terminalId() == null ? null : registered.orElse(null);
        }
    }
}
