package org.shubbak.hardware.printer;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.device.DeviceHealth;
import org.shubbak.core.device.DeviceState;
import org.shubbak.core.device.PrintOutcome;
import org.shubbak.core.device.PrintOutcome.NotPrinted;
import org.shubbak.core.device.PrintOutcome.Reason;
import org.shubbak.core.device.Receipt;
import org.shubbak.core.device.ReceiptPrinter;
import org.shubbak.core.text.Problem;
import org.shubbak.hardware.link.LinkLost;
import org.shubbak.hardware.link.LinkOpener;
import org.shubbak.hardware.printer.PrinterStatus.Trouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Any ESC/POS printer with `GS v 0`. Used by one thread; only `close` may come from another.
///
/// A receipt is sent once. A line that was lost is opened anew by the next call. A printer that was left with half a
/// receipt (paper out, cover, loss) may go on by itself after the roll was changed: when all of it had been sent, the
/// next call waits for its marker; otherwise, and when none comes, the printer is cleared, so that no piece of the old
/// one follows later.
/// Every call ends: `health` after four unanswered questions at the latest, `print` after the time that the bytes and
/// the paper need and three seconds more.
public final class EscPosPrinter implements ReceiptPrinter {
    private static final Logger LOG = LoggerFactory.getLogger(EscPosPrinter.class);

    private final LinkOpener opener;
    private final PrinterProfile profile;
    private final PrinterTiming timing;
    private final ReceiptLayout layout = ReceiptLayout.load();
    private long attempt;
    private volatile @Nullable PrinterLine line;
    private boolean unfinished;
    private @Nullable JobRun earlier;
    private final GraphicsShelf shelf;

    /// @param clock gives the ids by which the printer's echoes are told from those of an earlier start
    public EscPosPrinter(LinkOpener opener, PrinterProfile profile, Clock clock) {
        this(opener, profile, clock, PrinterTiming.usual());
    }

    public EscPosPrinter(LinkOpener opener, PrinterProfile profile, Clock clock, PrinterTiming timing) {
        this(opener, profile, clock, timing, StoredGraphics.none());
    }

    /// @param graphics what this printer keeps in its own memory
    public EscPosPrinter(
            LinkOpener opener, PrinterProfile profile, Clock clock, PrinterTiming timing, StoredGraphics graphics) {
        this.shelf = new GraphicsShelf(graphics, profile, timing);
        this.opener = opener;
        this.profile = profile;
        this.timing = timing;
        this.attempt = clock.millis();
    }

    @Override
    public DeviceHealth health() {
        try {
            Optional<PrinterStatus> status = firstStatus();
            if (status.isEmpty()) {
                return switch (profile.status()) {
                    case DLE_EOT -> silent();
                    case PERHAPS -> DeviceHealth.of(DeviceState.READY, "printer.unconfirmed");
                    case NONE -> DeviceHealth.ready();
                };
            }
            Optional<Trouble> trouble = status.get().trouble();
            if (trouble.isPresent()) {
                return DeviceHealth.of(DeviceState.NOT_READY, trouble.get().problem());
            }
            return status.get().nearEnd()
                    ? DeviceHealth.of(DeviceState.READY, "printer.paperNearEnd")
                    : DeviceHealth.ready();
        } catch (LinkLost e) {
            LOG.debug("printer not reached: {}", e.getMessage());
            drop();
            return DeviceHealth.of(DeviceState.ABSENT, "printer.absent");
        }
    }

    private DeviceHealth silent() {
        drop();
        return DeviceHealth.of(DeviceState.LOST, "printer.silent");
    }

    @Override
    public PrintOutcome print(Receipt receipt) {
        List<Part> parts = SheetPlan.of(layout.lay(receipt, profile), profile);
        return send(open -> {
            shelf.look(open);
            PrintJob job = PrintJob.of(parts, profile, ++attempt, shelf::key);
            shelf.want(parts);
            return job;
        });
    }

    /// Prints the technician's page: rulers, each way of printing pictures, code pages, QR codes.
    public PrintOutcome calibrate() {
        return send(open -> layout.calibration(profile, ++attempt));
    }

    /// The printer's four status bytes in hexadecimal, as they come; empty when it says nothing or cannot be reached.
    public Optional<String> statusBytes() {
        try {
            return status(connected()).map(PrinterStatus::bytes);
        } catch (LinkLost e) {
            LOG.debug("printer not reached: {}", e.getMessage());
            drop();
            return Optional.empty();
        }
    }

    /// Makes the job when the printer is there and ready.
    private interface Jobs {
        PrintJob job(PrinterLine open) throws LinkLost;
    }

    private PrintOutcome send(Jobs jobs) {
        long start = System.nanoTime();
        Optional<PrinterStatus> before;
        try {
            before = firstStatus();
        } catch (LinkLost e) {
            LOG.warn("not printed, printer not reached: {}", e.getMessage());
            drop();
            return notPrinted(Reason.LOST, "printer.absent", 0, start);
        }
        Optional<Trouble> trouble = before.flatMap(PrinterStatus::trouble);
        if (trouble.isPresent()) {
            return notPrinted(trouble.get().reason(), trouble.get().problem(), 0, start);
        }
        if (before.isEmpty() && profile.status() == PrinterProfile.StatusModel.DLE_EOT) {
            drop();
            return notPrinted(Reason.TIMED_OUT, "printer.silent", 0, start);
        }
        unfinished |= before.map(PrinterStatus::waiting).orElse(false);
        try {
            PrinterLine open = connected();
            return run(open, new JobRun(jobs.job(open), profile, timing, before.isPresent()), start);
        } catch (LinkLost e) {
            LOG.warn("not printed, printer lost: {}", e.getMessage());
            drop();
            return notPrinted(Reason.LOST, "printer.absent", 0, start);
        }
    }

    /// Uses a quiet moment to put one picture that the last receipt could have used into the printer's own memory;
    /// takes up to a minute. False when there is nothing to do, the day's writes are used up, or it did not work: the
    /// pictures then travel with each receipt.
    public boolean keepNext() {
        try {
            boolean quiet = !unfinished
                    && firstStatus()
                            .filter(status -> status.trouble().isEmpty())
                            .isPresent();
            return quiet && shelf.keepNext(connected());
        } catch (LinkLost e) {
            LOG.warn("the printer was lost while its memory was written: {}", e.getMessage());
            drop();
            return false;
        }
    }

    private PrintOutcome run(PrinterLine open, JobRun run, long start) {
        try {
            if (unfinished && !(earlier != null && earlier.finishes(open))) {
                run.recover(open);
            }
            unfinished = true;
            earlier = run;
            PrintOutcome outcome = outcome(run.on(open), run.sent(), start);
            unfinished = outcome instanceof NotPrinted;
            return outcome;
        } catch (LinkLost e) {
            LOG.warn("printer lost after {} bytes: {}", run.sent(), e.getMessage());
            drop();
            return notPrinted(Reason.LOST, "printer.lost", run.sent(), start);
        }
    }

    private static PrintOutcome outcome(JobRun.End end, long bytes, long start) {
        return switch (end) {
            case JobRun.End.Confirmed ignored -> new PrintOutcome.PrintedConfirmed(bytes, since(start));
            case JobRun.End.Answered ignored -> new PrintOutcome.Processed(bytes, since(start));
            case JobRun.End.Unanswered ignored -> new PrintOutcome.SentOnly(bytes, since(start));
            case JobRun.End.Stopped stopped ->
                notPrinted(stopped.trouble().reason(), stopped.trouble().problem(), bytes, start);
        };
    }

    /// The state before anything is sent; empty when the printer stays silent or is not to be asked. A line left from
    /// an earlier call may have died in the meantime, which is no fault yet: it is opened once more.
    private Optional<PrinterStatus> firstStatus() throws LinkLost {
        boolean used = line != null;
        try {
            return status(connected());
        } catch (LinkLost e) {
            if (!used) {
                throw e;
            }
            drop();
            return status(connected());
        }
    }

    private Optional<PrinterStatus> status(PrinterLine open) throws LinkLost {
        if (profile.status() == PrinterProfile.StatusModel.NONE) {
            open.check();
            return Optional.empty();
        }
        return open.status(profile, timing.answer());
    }

    private PrinterLine connected() throws LinkLost {
        PrinterLine open = line;
        if (open == null) {
            open = new PrinterLine(opener.open());
            line = open;
        }
        return open;
    }

    private void drop() {
        PrinterLine open = line;
        line = null;
        earlier = null;
        shelf.forget();
        if (open != null) {
            open.close();
        }
    }

    private static NotPrinted notPrinted(Reason reason, String problem, long bytes, long start) {
        return new NotPrinted(reason, Problem.of(problem), bytes, since(start));
    }

    private static long since(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }

    @Override
    public void close() {
        drop();
    }
}
