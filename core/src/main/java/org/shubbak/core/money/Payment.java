package org.shubbak.core.money;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A settled payment.
/// @param terminalReceipt the terminal's own receipt number, for card payments
/// @param lastFour at most the last four digits of the card
public record Payment(
        UUID id,
        Method method,
        Money amount,
        @Nullable String terminalId,
        @Nullable String terminalReceipt,
        @Nullable String authorisation,
        @Nullable String cardName,
        @Nullable String lastFour) {

    public enum Method {
        CARD,
        /// Keyed by hand into a terminal that has no cable to this station.
        STANDALONE_CARD,
        CASH
    }
}
