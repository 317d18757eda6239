package org.shubbak.hardware.technician;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shubbak.core.device.DeviceHealth;
import org.shubbak.core.device.PrintOutcome;
import org.shubbak.core.technician.DeviceKind;
import org.shubbak.core.technician.Finding.Verdict;
import org.shubbak.core.technician.TrialReport;
import org.shubbak.core.text.Ltr;
import org.shubbak.hardware.link.LinkOpener;
import org.shubbak.hardware.printer.EscPosPrinter;
import org.shubbak.hardware.printer.PrinterProfile;

/// Asks the printer how it is, prints the calibration page, and says what is known about the paper.
final class PrinterTrial {
    private final LinkOpener opener;
    private final PrinterProfile profile;
    private final Clock clock;
    private final Findings findings = new Findings();

    PrinterTrial(LinkOpener opener, PrinterProfile profile, Clock clock) {
        this.opener = opener;
        this.profile = profile;
        this.clock = clock;
    }

    TrialReport run() {
        List<String> trace = new ArrayList<>();
        LinkOpener traced = TracedLink.traced(opener, DeviceKind.PRINTER, trace);
        try (EscPosPrinter printer = new EscPosPrinter(traced, profile, clock)) {
            DeviceHealth health = printer.health();
            findings.health("state", "trial.state", health);
            if (health.usable()) {
                status(printer);
                page(printer.calibrate());
            }
        }
        return new TrialReport(findings.all(), trace, null);
    }

    private void status(EscPosPrinter printer) {
        Optional<String> bytes = printer.statusBytes();
        if (bytes.isPresent()) {
            findings.passed("status", "trial.status", "trial.shown", Ltr.mark(bytes.get()));
        } else {
            findings.noted("status", "trial.status", "trial.silentStatus");
        }
    }

    private void page(PrintOutcome outcome) {
        String bytes = Long.toString(outcome.bytes());
        String millis = Long.toString(outcome.millis());
        switch (outcome) {
            case PrintOutcome.PrintedConfirmed done ->
                findings.passed("page", "trial.page", "trial.pageConfirmed", bytes, millis);
            case PrintOutcome.Processed done ->
                findings.passed("page", "trial.page", "trial.pageProcessed", bytes, millis);
            case PrintOutcome.SentOnly done -> findings.noted("page", "trial.page", "trial.pageSent", bytes, millis);
            case PrintOutcome.NotPrinted not -> findings.told("page", "trial.page", Verdict.FAILED, not.problem());
        }
        if (!(outcome instanceof PrintOutcome.NotPrinted)) {
            findings.noted(
                    "look",
                    "trial.look",
                    "trial.lookAt",
                    Ltr.mark(Integer.toString(profile.widthDots())),
                    Ltr.mark(Integer.toString(profile.widthDots() / profile.dotsPerMm())));
        }
    }
}
