package org.shubbak.hardware.payment.zvt;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.shubbak.core.device.DeviceHealth;
import org.shubbak.core.device.DeviceState;
import org.shubbak.core.device.LookupAnswer;
import org.shubbak.core.device.PaymentOutcome;
import org.shubbak.core.device.PaymentRequest;
import org.shubbak.core.device.PaymentSteps;
import org.shubbak.core.device.PaymentTerminal;
import org.shubbak.core.text.Problem;
import org.shubbak.hardware.link.Link;
import org.shubbak.hardware.link.LinkLost;
import org.shubbak.hardware.link.LinkOpener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A card terminal that speaks ZVT, over a serial line or TCP. Opens the line for each operation and registers before
/// any charge, so that a terminal in the wrong mode is found before money is involved. The charge itself leaves once;
/// whatever is not proven afterwards is `InDoubt`. Called from the device's own thread, `cancel` from any.
public final class ZvtTerminal implements PaymentTerminal {
    private static final Logger LOG = LoggerFactory.getLogger(ZvtTerminal.class);
    private static final Logger WIRE = LoggerFactory.getLogger("org.shubbak.hardware.payment.zvt.wire");
    private static final int READY = 0x00;
    private static final ZvtConnection.StatusAnswer NOT_REGISTERED = new ZvtConnection.StatusAnswer.Told(0x6B);

    private final LinkOpener opener;
    private final ZvtSettings settings;
    private final Ticker ticker;
    private final Consumer<String> trace;
    private final AtomicBoolean giveUp = new AtomicBoolean();
    private volatile boolean closed;
    private PrintedReceipts receipts = new PrintedReceipts();

    /// @param trace takes the redacted lines of the wire, for technicians
    public ZvtTerminal(LinkOpener opener, ZvtSettings settings, Ticker ticker, Consumer<String> trace) {
        this.opener = opener;
        this.settings = settings;
        this.ticker = ticker;
        this.trace = trace;
    }

    public ZvtTerminal(LinkOpener opener, ZvtSettings settings) {
        this(opener, settings, Ticker.system(), WIRE::debug);
    }

    @Override
    public DeviceHealth health() {
        if (closed) {
            return DeviceHealth.of(DeviceState.ABSENT, "terminal.closed");
        }
        try (ZvtConnection connection = connect(opener.open())) {
            ZvtConnection.StatusAnswer answer = connection.status();
            if (answer.equals(NOT_REGISTERED)) {
                Optional<Problem> notRegistered = connection.register(settings.currency());
                if (notRegistered.isPresent()) {
                    return new DeviceHealth(DeviceState.NOT_READY, notRegistered.get());
                }
                answer = connection.status();
            }
            return health(answer);
        } catch (LinkLost e) {
            return DeviceHealth.of(DeviceState.LOST, "terminal.unreachable");
        }
    }

    private static DeviceHealth health(ZvtConnection.StatusAnswer answer) {
        return switch (answer) {
            case ZvtConnection.StatusAnswer.Silent silent -> new DeviceHealth(DeviceState.LOST, silent.reason());
            case ZvtConnection.StatusAnswer.Told told ->
                switch (told.code()) {
                    case READY -> DeviceHealth.ready();
                    case 0xDC -> new DeviceHealth(DeviceState.READY, TerminalProblems.status(0xDC));
                    case 0x9C, 0xE0, 0xE1 -> new DeviceHealth(DeviceState.BUSY, TerminalProblems.status(told.code()));
                    default -> new DeviceHealth(DeviceState.NOT_READY, TerminalProblems.status(told.code()));
                };
        };
    }

    @Override
    public PaymentOutcome pay(PaymentRequest request, PaymentSteps steps) {
        giveUp.set(false);
        receipts = new PrintedReceipts();
        if (closed) {
            return new PaymentOutcome.NotStarted(Problem.of("terminal.closed"));
        }
        ZvtPayment payment = new ZvtPayment(request, steps, settings, receipts);
        Apdu command = payment.command();
        try (ZvtConnection connection = connect(opener.open())) {
            Optional<Problem> notRegistered =
                    connection.register(request.amount().currency());
            if (notRegistered.isPresent()) {
                return new PaymentOutcome.NotStarted(notRegistered.get());
            }
            if (giveUp.get()) {
                return new PaymentOutcome.NotStarted(Problem.of("terminal.cancelled"));
            }
            steps.sending();
            LOG.info("payment {} leaves for the terminal", request.paymentId());
            return payment.outcome(connection.run(command, payment), connection);
        } catch (LinkLost e) {
            return new PaymentOutcome.NotStarted(Problem.of("terminal.unreachable"));
        }
    }

    @Override
    public LookupAnswer lookupLast() {
        if (closed) {
            return new LookupAnswer.Unreachable(Problem.of("terminal.closed"));
        }
        return new ZvtLookup(opener, settings, ticker, this::connect).untilDecided();
    }

    /// The receipts of the last payment, where the terminal leaves printing to us. Full card numbers are masked.
    public List<PrintedReceipts.Slip> slips() {
        return receipts.slips();
    }

    @Override
    public void cancel() {
        giveUp.set(true);
    }

    @Override
    public void close() {
        closed = true;
    }

    private ZvtConnection connect(Link line) {
        return new ZvtConnection(line, settings, ticker, trace, () -> settings.abortAllowed() && giveUp.get());
    }
}
