package org.shubbak.core.store;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.device.TerminalResult;
import org.shubbak.core.money.Money;
import org.shubbak.core.money.Payment;

/// One attempt to take a fee, or to give one back.
/// @param original the payment whose money goes back; null for a payment
/// @param terminal the name of the terminal it is tried at; null where none is attached
/// @param reason the code of the problem that ended it or keeps it open
public record KeptPayment(
        UUID id,
        Kind kind,
        @Nullable UUID original,
        UUID application,
        @Nullable String terminal,
        Payment.Method method,
        PaymentState state,
        Money amount,
        String actor,
        Instant createdAt,
        @Nullable String reason,
        PaymentFacts facts) {

    public enum Kind {
        PAYMENT,
        /// A payment taken back in full on its day.
        REVERSAL,
        REFUND
    }

    public KeptPayment at(String terminalName) {
        return new KeptPayment(
                id, kind, original, application, terminalName, method, state, amount, actor, createdAt, reason, facts);
    }

    public KeptPayment decidedBy(String supervisor) {
        return new KeptPayment(
                id, kind, original, application, terminal, method, state, amount, supervisor, createdAt, reason, facts);
    }

    public Payment asPayment() {
        TerminalResult result = facts.result();
        if (result == null) {
            return new Payment(id, method, amount, null, null, null, null, null);
        }
        return new Payment(
                id,
                method,
                amount,
                result.terminalId(),
                result.receiptNumber(),
                result.authorisation(),
                result.cardName(),
                result.lastFour());
    }

    @Override
    public String toString() {
        return "KeptPayment[" + kind + " " + id + " " + state + "]";
    }
}
