package org.shubbak.core.device;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.money.Money;

/// What a terminal reported about one transaction: only what may be stored. No track, PIN, CVV, expiry or full card
/// number.
/// @param resultCode the terminal's own code, in its own notation (`00` is approved in ZVT)
/// @param approved whether that code means approved
/// @param payment false for an end of day, a reversal or a refund
/// @param amount null where the terminal does not echo it
/// @param receiptNumber the terminal's receipt number, digits
/// @param trace the terminal's trace number, digits
/// @param terminalTime the terminal's clock as it prints it, `MMDD hhmmss`, for comparison only
/// @param lastFour at most the last four digits of the card
/// @param originalTrace for a reversal, the trace of the transaction that it took back
public record TerminalResult(
        String resultCode,
        boolean approved,
        boolean payment,
        @Nullable Money amount,
        @Nullable String terminalId,
        @Nullable String receiptNumber,
        @Nullable String trace,
        @Nullable String terminalTime,
        @Nullable String authorisation,
        @Nullable String cardName,
        @Nullable String lastFour,
        @Nullable String originalTrace) {

    /// Anything but a reversal: there is no original transaction.
    public TerminalResult(
            String resultCode,
            boolean approved,
            boolean payment,
            @Nullable Money amount,
            @Nullable String terminalId,
            @Nullable String receiptNumber,
            @Nullable String trace,
            @Nullable String terminalTime,
            @Nullable String authorisation,
            @Nullable String cardName,
            @Nullable String lastFour) {
        this(
                resultCode,
                approved,
                payment,
                amount,
                terminalId,
                receiptNumber,
                trace,
                terminalTime,
                authorisation,
                cardName,
                lastFour,
                null);
    }

    /// Whether both speak of the same transaction: receipt number, trace and time all equal, and at least one is
    /// there.
    public boolean sameTransaction(@Nullable TerminalResult other) {
        return other != null
                && identified()
                && Objects.equals(receiptNumber, other.receiptNumber)
                && Objects.equals(trace, other.trace)
                && Objects.equals(terminalTime, other.terminalTime);
    }

    /// Whether it carries anything by which one transaction can be told from another.
    public boolean identified() {
        return receiptNumber != null || trace != null || terminalTime != null;
    }

    /// For a refund, which looks like a payment on some wires, inside its own dialogue.
    public TerminalResult asNoPayment() {
        return new TerminalResult(
                resultCode,
                approved,
                false,
                amount,
                terminalId,
                receiptNumber,
                trace,
                terminalTime,
                authorisation,
                cardName,
                lastFour,
                originalTrace);
    }

    /// For terminals that are known not to name the amount, inside the dialogue of the charge itself.
    public TerminalResult withAmount(Money known) {
        return new TerminalResult(
                resultCode,
                approved,
                payment,
                known,
                terminalId,
                receiptNumber,
                trace,
                terminalTime,
                authorisation,
                cardName,
                lastFour,
                originalTrace);
    }
}
