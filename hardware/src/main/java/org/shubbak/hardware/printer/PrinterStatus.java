package org.shubbak.hardware.printer;

import java.util.Locale;
import java.util.Optional;
import org.shubbak.core.device.PrintOutcome.Reason;
import org.shubbak.hardware.printer.StatusBits.Meaning;

/// What the four answers to `DLE EOT 1` to `4` say, by the bits of the model. Source: Epson ESC/POS command reference,
/// `DLE EOT`.
record PrinterStatus(int printer, int offline, int error, int paper, PrinterProfile profile) {

    /// Why nothing can be printed now, with the code of the sentence to show.
    record Trouble(Reason reason, String problem) {}

    boolean nearEnd() {
        return says(Meaning.PAPER_LOW);
    }

    /// The error is cleared, and the printer waits to be told to go on.
    boolean waiting() {
        return says(Meaning.WAITING);
    }

    Optional<Trouble> trouble() {
        if (says(Meaning.COVER_OPEN)) {
            return trouble(Reason.COVER_OPEN, "printer.coverOpen");
        }
        if (says(Meaning.CUTTER)) {
            return trouble(Reason.CUTTER, "printer.cutter");
        }
        if (says(Meaning.PAPER_OUT)) {
            return trouble(Reason.PAPER_OUT, "printer.paperOut");
        }
        if (says(Meaning.MECHANICAL) || says(Meaning.UNRECOVERABLE)) {
            return trouble(Reason.FAULT, "printer.fault");
        }
        if (says(Meaning.RESTING)) {
            return trouble(Reason.FAULT, "printer.resting");
        }
        if (waiting()) {
            // Offline until it is told to go on, which the next receipt does.
            return Optional.empty();
        }
        return says(Meaning.OFFLINE) || says(Meaning.ERROR) ? trouble(Reason.FAULT, "printer.fault") : Optional.empty();
    }

    /// As they came: printer, offline, error, paper.
    String bytes() {
        return String.format(Locale.ROOT, "%02X %02X %02X %02X", printer, offline, error, paper);
    }

    private boolean says(Meaning meaning) {
        return profile.statusBits().say(meaning, printer, offline, error, paper);
    }

    private static Optional<Trouble> trouble(Reason reason, String problem) {
        return Optional.of(new Trouble(reason, problem));
    }
}
