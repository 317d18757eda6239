package org.shubbak.hardware.printer;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.shubbak.core.device.PrintOutcome.Reason;
import org.shubbak.hardware.link.LinkLost;
import org.shubbak.hardware.printer.PrinterStatus.Trouble;

/// One job on one line: its pieces with a look at the printer between two of them, then the wait for evidence.
final class JobRun {
    private static final Duration LOOK = Duration.ofMillis(250);
    private static final Duration WRITE = Duration.ofSeconds(1);

    /// What became of the job on the printer's side.
    sealed interface End {
        record Confirmed() implements End {}

        record Answered() implements End {}

        record Unanswered() implements End {}

        record Stopped(Trouble trouble) implements End {}
    }

    private final PrintJob job;
    private final PrinterProfile profile;
    private final PrinterTiming timing;
    private final boolean answers;
    private final long deadline;
    private long sent;

    /// @param answers whether the printer answered before the job
    JobRun(PrintJob job, PrinterProfile profile, PrinterTiming timing, boolean answers) {
        this.job = job;
        this.profile = profile;
        this.timing = timing;
        this.answers = answers;
        this.deadline =
                System.nanoTime() + timing.job(job.bytes(), job.rows(), profile).toNanos();
    }

    /// Bytes of the receipt that left so far.
    long sent() {
        return sent;
    }

    void recover(PrinterLine line) throws LinkLost {
        line.send(EscPosCodec.recovery(profile), left());
    }

    End on(PrinterLine line) throws LinkLost {
        line.forgetQueued();
        for (byte[] piece : job.pieces()) {
            boolean late = System.nanoTime() >= deadline;
            if (late || (profile.flowControl() == PrinterProfile.FlowControl.XON_XOFF && !line.clear(left()))) {
                return new End.Stopped(new Trouble(Reason.TIMED_OUT, "printer.timedOut"));
            }
            line.send(piece, unhurried(piece.length));
            sent += piece.length;
            Optional<Trouble> trouble = answers ? look(line, piece.length) : Optional.empty();
            if (trouble.isPresent()) {
                return stopped(trouble.get(), line);
            }
        }
        return answers ? evidence(line) : new End.Unanswered();
    }

    /// A printer that ran out of paper keeps its buffer and goes on by itself. Whether the job that was left so came
    /// out
    /// whole after all.
    boolean finishes(PrinterLine line) throws LinkLost {
        long end = System.nanoTime() + timing.job(0, job.rows(), profile).toNanos();
        boolean possible = sent == job.bytes() && profile.jobMarker() == PrinterProfile.JobMarker.GS_H;
        while (possible && !line.heard(job.cut()) && System.nanoTime() < end) {
            line.listen(LOOK);
        }
        return line.heard(job.cut());
    }

    /// The answer comes when the bytes before the question have travelled, so the printer is never far behind. One that
    /// does not answer while it prints is no fault: the end decides.
    private Optional<Trouble> look(PrinterLine line, int bytes) throws LinkLost {
        Duration travelled = timing.answer().plusMillis(bytes * 10_000L / profile.baud());
        OptionalInt printer = line.ask(1, shorter(travelled));
        boolean offline = printer.isPresent() && (printer.getAsInt() & 0x08) != 0;
        return offline || line.alarmed()
                ? line.status(profile, timing.answer()).flatMap(PrinterStatus::trouble)
                : Optional.empty();
    }

    private End evidence(PrinterLine line) throws LinkLost {
        while (true) {
            if (line.heard(job.cut())) {
                return new End.Confirmed();
            }
            // One that nobody asked for comes of bytes that the printer lost, and proves nothing.
            boolean queued = line.takeQueued().isPresent() && profile.jobMarker() == PrinterProfile.JobMarker.GS_R;
            boolean late = System.nanoTime() >= deadline;
            if (queued || late || profile.jobMarker() == PrinterProfile.JobMarker.NONE) {
                return judged(line, queued, late);
            }
            if (!line.listen(shorter(LOOK)) || line.alarmed()) {
                Optional<Trouble> trouble = look(line, 0);
                if (trouble.isPresent()) {
                    return stopped(trouble.get(), line);
                }
            }
        }
    }

    private End judged(PrinterLine line, boolean queued, boolean late) throws LinkLost {
        Optional<PrinterStatus> after = line.status(profile, timing.answer());
        Optional<Trouble> trouble = after.flatMap(PrinterStatus::trouble);
        if (trouble.isPresent()) {
            return stopped(trouble.get(), line);
        }
        if (after.isEmpty() || (late && profile.jobMarker() == PrinterProfile.JobMarker.GS_H)) {
            return new End.Stopped(new Trouble(Reason.TIMED_OUT, "printer.timedOut"));
        }
        return queued || !late ? new End.Answered() : new End.Unanswered();
    }

    private End stopped(Trouble trouble, PrinterLine line) {
        if (line.heard(job.printed()) && trouble.reason() == Reason.CUTTER) {
            return new End.Stopped(new Trouble(Reason.CUTTER, "printer.printedNotCut"));
        }
        return trouble.reason() == Reason.PAPER_OUT
                ? new End.Stopped(new Trouble(Reason.PAPER_OUT, "printer.paperOutMidway"))
                : new End.Stopped(trouble);
    }

    /// Less would take a line for lost on which the job is only late.
    private Duration unhurried(int bytes) {
        Duration travelling = WRITE.plusMillis(bytes * 10_000L / profile.baud());
        return left().compareTo(travelling) < 0 ? travelling : left();
    }

    private Duration left() {
        return Duration.ofNanos(Math.max(1_000_000, deadline - System.nanoTime()));
    }

    private Duration shorter(Duration wanted) {
        return left().compareTo(wanted) < 0 ? left() : wanted;
    }
}
