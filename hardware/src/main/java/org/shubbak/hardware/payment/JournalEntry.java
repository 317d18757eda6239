package org.shubbak.hardware.payment;

import org.jspecify.annotations.Nullable;
import org.shubbak.core.device.TerminalResult;
import org.shubbak.core.text.Problem;

/// One line of the journal: one fact about one payment.
/// @param at ISO instant
/// @param event intent, sending, accepted, result, or outcome
/// @param intent only for the intent
/// @param result the terminal's word, for result and outcome
/// @param outcome the word of the command line, for outcome
record JournalEntry(
        String at,
        String payment,
        String event,
        @Nullable Intent intent,
        @Nullable TerminalResult result,
        @Nullable String outcome,
        @Nullable Problem reason) {

    /// @param baseline the terminal's last transaction before; null when it could not be read
    record Intent(
            long amountMinor,
            String currency,
            @Nullable String terminalId,
            @Nullable TerminalResult baseline) {}
}
