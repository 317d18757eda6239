package org.shubbak.core.sync.wire;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.money.Money;
import org.shubbak.core.seal.Destination;

/// What the hub may know of an event without opening it: enough to count, to route and to reconcile, and nothing about
/// the person. All may be missing.
/// @param office three letters
/// @param ministry id of the body it is for
/// @param service id in the catalogue of version `catalogue`
/// @param actor who did it: an account at a counter, `kiosk` at a kiosk
/// @param number of the application
/// @param receipt number of the receipt, in its series
/// @param payment id, where money moved
/// @param method `CARD`, `CASH` …
/// @param state of the payment
/// @param minor the amount in minor units of `currency`
/// @param reference what another payment system calls the payment, where the hub must find it there
public record EventFacts(
        @Nullable String office,
        @Nullable String ministry,
        @Nullable String service,
        @Nullable String catalogue,
        @Nullable String actor,
        @Nullable String number,
        @Nullable String receipt,
        @Nullable String payment,
        @Nullable String method,
        @Nullable String state,
        @Nullable Long minor,
        @Nullable String currency,
        @Nullable String reference) {

    public static EventFacts by(String actor) {
        return new EventFacts(null, null, null, null, actor, null, null, null, null, null, null, null, null);
    }

    public EventFacts numbered(@Nullable String ownNumber, @Nullable String receiptNumber) {
        return new EventFacts(
                office,
                ministry,
                service,
                catalogue,
                actor,
                ownNumber,
                receiptNumber,
                payment,
                method,
                state,
                minor,
                currency,
                reference);
    }

    public EventFacts money(UUID paymentId, String how, String where, Money amount) {
        return new EventFacts(
                office,
                ministry,
                service,
                catalogue,
                actor,
                number,
                receipt,
                paymentId.toString(),
                how,
                where,
                amount.minor(),
                amount.currency().name(),
                reference);
    }

    public EventFacts about(Destination destination, String serviceId, String catalogueVersion) {
        return new EventFacts(
                destination.office(),
                destination.ministry(),
                serviceId,
                catalogueVersion,
                actor,
                number,
                receipt,
                payment,
                method,
                state,
                minor,
                currency,
                reference);
    }

    /// @param paymentReference null where the payment has none
    public EventFacts referenced(@Nullable String paymentReference) {
        return new EventFacts(
                office,
                ministry,
                service,
                catalogue,
                actor,
                number,
                receipt,
                payment,
                method,
                state,
                minor,
                currency,
                paymentReference);
    }
}
