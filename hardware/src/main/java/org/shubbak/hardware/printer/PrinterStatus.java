package org.shubbak.hardware.printer;

import java.util.Optional;
import org.shubbak.core.device.PrintOutcome.Reason;

/// What the four answers to `DLE EOT 1` to `4` say. The meaning of the paper bits differs by model and comes from the
/// profile. Source: Epson ESC/POS command reference, `DLE EOT`.
record PrinterStatus(int printer, int offline, int error, int paper, PrinterProfile profile) {

    /// Why nothing can be printed now, with the code of the sentence to show.
    record Trouble(Reason reason, String problem) {}

    boolean isOffline() {
        return (printer & 0x08) != 0;
    }

    boolean nearEnd() {
        return (paper & profile.nearEndBits()) != 0;
    }

    Optional<Trouble> trouble() {
        if ((offline & 0x04) != 0) {
            return trouble(Reason.COVER_OPEN, "printer.coverOpen");
        }
        if ((error & 0x08) != 0) {
            return trouble(Reason.CUTTER, "printer.cutter");
        }
        if ((offline & 0x20) != 0 || (paper & profile.paperOutBits()) != 0) {
            return trouble(Reason.PAPER_OUT, "printer.paperOut");
        }
        if ((error & 0x24) != 0) {
            return trouble(Reason.FAULT, "printer.fault");
        }
        if ((error & 0x40) != 0) {
            return trouble(Reason.FAULT, "printer.resting");
        }
        return isOffline() || (offline & 0x40) != 0 ? trouble(Reason.FAULT, "printer.fault") : Optional.empty();
    }

    private static Optional<Trouble> trouble(Reason reason, String problem) {
        return Optional.of(new Trouble(reason, problem));
    }
}
