package org.shubbak.core.store;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.device.TerminalResult;
import org.shubbak.core.money.Money;

/// What is known about a payment beside its state; sealed.
/// @param terminalId what the terminal must call itself; null when unknown
/// @param baseline the terminal's last transaction before the charge; null when unknown
/// @param sentAt the intent's time on the terminal's clock
/// @param result the terminal's word, or what a clerk copied from a slip
/// @param received the cash handed over
/// @param note a supervisor's reason
public record PaymentFacts(
        @Nullable String terminalId,
        @Nullable TerminalResult baseline,
        @Nullable LocalDateTime sentAt,
        @Nullable TerminalResult result,
        @Nullable Money received,
        @Nullable String note) {

    public static PaymentFacts none() {
        return new PaymentFacts(null, null, null, null, null, null);
    }

    public PaymentFacts with(@Nullable TerminalResult word) {
        return new PaymentFacts(terminalId, baseline, sentAt, word == null ? result : word, received, note);
    }

    public PaymentFacts withNote(String reason) {
        return new PaymentFacts(terminalId, baseline, sentAt, result, received, reason);
    }

    public PaymentFacts withReceived(Money cash) {
        return new PaymentFacts(terminalId, baseline, sentAt, result, cash, note);
    }
}
