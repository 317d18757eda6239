package org.shubbak.core.counter;

import org.jspecify.annotations.Nullable;
import org.shubbak.core.device.TerminalResult;

/// What a clerk copies from the slip of a terminal that has no cable to this station.
/// @param lastFour the last four digits of the card, or empty
public record StandaloneSlip(String approval, String lastFour, String terminalReceipt) {
    /// Whether an earlier result came from this slip: an approval code is given once a day, and a receipt number once
    /// by each terminal.
    boolean sameAs(@Nullable TerminalResult earlier) {
        return earlier != null
                && (approval.equals(earlier.authorisation())
                        || (terminalReceipt.equals(earlier.receiptNumber()) && lastFour.equals(earlier.lastFour())));
    }

    /// Whether it can be what a terminal printed.
    public boolean complete() {
        return approval.matches("[A-Za-z0-9]{2,12}")
                && lastFour.matches("(\\d{4})?")
                && terminalReceipt.matches("[A-Za-z0-9-]{1,20}");
    }
}
