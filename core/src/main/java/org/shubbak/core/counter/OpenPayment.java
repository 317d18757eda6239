package org.shubbak.core.counter;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.money.Money;
import org.shubbak.core.money.Payment;
import org.shubbak.core.store.KeptPayment;
import org.shubbak.core.store.PaymentState;
import org.shubbak.core.text.LocalText;
import org.shubbak.core.text.Problem;

/// A payment, reversal or refund that nobody can call settled yet.
/// @param applicationNumber null while the application is not filed
/// @param terminal null where no terminal is blocked by it
/// @param reference of another system, where it was paid there
/// @param why it is open
/// @param next what has to be done, in a sentence for whoever's turn it is
public record OpenPayment(
        UUID payment,
        KeptPayment.Kind kind,
        UUID application,
        @Nullable String applicationNumber,
        String applicantName,
        LocalText service,
        Money amount,
        Payment.Method method,
        PaymentState state,
        @Nullable String terminal,
        @Nullable String reference,
        Instant since,
        Problem why,
        Turn turn,
        Problem next) {

    /// Whether two people may end it from the terminal's slip.
    public boolean decidable() {
        return state == PaymentState.MANUAL || state == PaymentState.IN_DOUBT;
    }

    @Override
    public String toString() {
        return "OpenPayment[" + payment + " " + state + "]";
    }
}
