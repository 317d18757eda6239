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
        CASH,
        /// Paid in the national bill payment system; the hub confirms it there.
        ESADAD,
        /// Paid from a wallet by its QR code; the hub confirms it there.
        WALLET;

        /// Paid in another system, which knows it by a reference.
        public boolean elsewhere() {
            return this == ESADAD || this == WALLET;
        }

        /// Taken at a card terminal, with a cable or without.
        public boolean byCard() {
            return this == CARD || this == STANDALONE_CARD;
        }
    }
}
