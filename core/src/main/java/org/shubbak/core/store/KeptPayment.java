package org.shubbak.core.store;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.device.TerminalResult;
import org.shubbak.core.money.Money;
import org.shubbak.core.money.Payment;

/// One attempt to take a fee.
/// @param terminal the name of the terminal it is tried at; null where none is attached
/// @param reason the code of the problem that ended it or keeps it open
public record KeptPayment(
        UUID id,
        UUID application,
        @Nullable String terminal,
        Payment.Method method,
        PaymentState state,
        Money amount,
        String actor,
        Instant createdAt,
        @Nullable String reason,
        PaymentFacts facts) {

    public KeptPayment at(String terminalName) {
        return new KeptPayment(id, application, terminalName, method, state, amount, actor, createdAt, reason, facts);
    }

    public KeptPayment decidedBy(String supervisor) {
        return new KeptPayment(id, application, terminal, method, state, amount, supervisor, createdAt, reason, facts);
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
        return "KeptPayment[" + id + " " + state + "]";
    }
}
