package org.shubbak.core.store;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.money.Money;

/// One payment whose money somebody wants back.
/// @param route null until a second person has decided
/// @param decidedBy the second person; null until then
/// @param number of the paper about the money that went back; null until it has
public record RefundCase(
        UUID id,
        UUID payment,
        UUID application,
        RefundState state,
        @Nullable RefundRoute route,
        Money amount,
        String requestedBy,
        @Nullable String decidedBy,
        Instant requestedAt,
        @Nullable String number,
        Facts facts) {

    /// What may name a person; sealed.
    /// @param reason why the money is to go back
    /// @param answer why it was refused; null otherwise
    /// @param reference the finance office's; null otherwise
    public record Facts(
            String reason,
            @Nullable String answer,
            @Nullable String reference) {
        @Override
        public String toString() {
            return "Facts[***]";
        }
    }

    public RefundCase decided(RefundState next, @Nullable RefundRoute way, String by, Facts known) {
        return new RefundCase(id, payment, application, next, way, amount, requestedBy, by, requestedAt, number, known);
    }

    public RefundCase givenBack(String paper) {
        return new RefundCase(
                id,
                payment,
                application,
                RefundState.GIVEN_BACK,
                route,
                amount,
                requestedBy,
                decidedBy,
                requestedAt,
                paper,
                facts);
    }
}
