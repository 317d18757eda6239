package org.shubbak.kiosk.journey;

import org.shubbak.core.device.PrintOutcome;
import org.shubbak.core.text.Problem;

/// What may be said about the receipt: never more than the printer proved.
public sealed interface Paper {
    record Printing() implements Paper {}

    record Printed() implements Paper {}

    /// All bytes left, and the printer answers nothing.
    record Sent() implements Paper {}

    record Missing(Problem problem) implements Paper {}

    /// The counter gives no further copy here.
    record NoMoreCopies() implements Paper {}

    static Paper of(PrintOutcome outcome) {
        return switch (outcome) {
            case PrintOutcome.PrintedConfirmed any -> new Printed();
            case PrintOutcome.Processed any -> new Printed();
            case PrintOutcome.SentOnly any -> new Sent();
            case PrintOutcome.NotPrinted not -> new Missing(not.problem());
        };
    }
}
