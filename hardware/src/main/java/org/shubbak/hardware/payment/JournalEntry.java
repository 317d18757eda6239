package org.shubbak.hardware.payment;

import org.jspecify.annotations.Nullable;
import org.shubbak.core.device.TerminalResult;
import org.shubbak.core.device.TerminalSlip;
import org.shubbak.core.text.Problem;

/// One line of the journal: one fact about one payment.
/// @param at ISO instant
/// @param event intent, sending, accepted, result, slip, outcome, or dayClosed
/// @param intent only for the intent
/// @param result the terminal's word, for result and outcome
/// @param slip a receipt of the terminal's, card data masked
/// @param outcome the word of the command line, for outcome
record JournalEntry(
        String at,
        String payment,
        String event,
        @Nullable Intent intent,
        @Nullable TerminalResult result,
        @Nullable TerminalSlip slip,
        @Nullable String outcome,
        @Nullable Problem reason) {

    /// What was asked of the terminal.
    enum Kind {
        PAYMENT,
        REVERSAL,
        REFUND
    }

    /// @param kind null in journals from before there were others: a payment
    /// @param original for a reversal, the payment to take back
    /// @param baseline the terminal's last transaction before; null when it could not be read
    record Intent(
            long amountMinor,
            String currency,
            @Nullable String terminalId,
            @Nullable TerminalResult baseline,
            @Nullable Kind kind,
            @Nullable TerminalResult original) {

        Kind what() {
            return kind == null ? Kind.PAYMENT : kind;
        }
    }
}
