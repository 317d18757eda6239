package org.shubbak.core.store;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.device.TerminalResult;
import org.shubbak.core.device.TerminalSlip;
import org.shubbak.core.money.Money;

/// What is known about a payment beside its state; sealed.
/// @param terminalId what the terminal must call itself; null when unknown
/// @param baseline the terminal's last transaction before the charge; null when unknown
/// @param sentAt the intent's time on the terminal's clock
/// @param result the terminal's word, or what a clerk copied from a slip
/// @param received the cash handed over
/// @param note the reason that two people gave
/// @param reference what another system calls this payment: an E-SADAD number, a wallet's
/// @param reversed for a reversal, the terminal's word about the payment that it takes back
/// @param slips the terminal's own receipts, as delivered
public record PaymentFacts(
        @Nullable String terminalId,
        @Nullable TerminalResult baseline,
        @Nullable LocalDateTime sentAt,
        @Nullable TerminalResult result,
        @Nullable Money received,
        @Nullable String note,
        @Nullable String reference,
        @Nullable TerminalResult reversed,
        List<TerminalSlip> slips) {

    public PaymentFacts {
        slips = List.copyOf(Objects.requireNonNullElse(slips, List.of()));
    }

    public static PaymentFacts none() {
        return before(null, null, null);
    }

    /// What is known before a charge.
    public static PaymentFacts before(
            @Nullable String terminalId, @Nullable TerminalResult baseline, @Nullable LocalDateTime sentAt) {
        return new PaymentFacts(terminalId, baseline, sentAt, null, null, null, null, null, List.of());
    }

    public PaymentFacts with(@Nullable TerminalResult word) {
        return new PaymentFacts(
                terminalId, baseline, sentAt, word == null ? result : word, received, note, reference, reversed, slips);
    }

    public PaymentFacts with(TerminalSlip slip) {
        List<TerminalSlip> more = Stream.concat(slips.stream(), Stream.of(slip)).toList();
        return new PaymentFacts(terminalId, baseline, sentAt, result, received, note, reference, reversed, more);
    }

    public PaymentFacts withNote(String reason) {
        return new PaymentFacts(terminalId, baseline, sentAt, result, received, reason, reference, reversed, slips);
    }

    public PaymentFacts withReceived(Money cash) {
        return new PaymentFacts(terminalId, baseline, sentAt, result, cash, note, reference, reversed, slips);
    }

    public PaymentFacts withReference(String foreign) {
        return new PaymentFacts(terminalId, baseline, sentAt, result, received, note, foreign, reversed, slips);
    }

    public PaymentFacts withReversed(TerminalResult payment) {
        return new PaymentFacts(terminalId, baseline, sentAt, result, received, note, reference, payment, slips);
    }
}
