package org.shubbak.core.sync.wire;

/// Something that a station must hear from its hub.
/// @param place 1, 2, 3 … for this station, without gaps, in the order in which the hub kept them
/// @param kind one of those below; a station keeps what it does not know for a program that does
/// @param body JSON text, by kind
public record HubChange(long place, String kind, String body) {
    /// A [MinistryWord].
    public static final String APPLICATION_STATUS = "application-status";

    /// A [PaymentWord].
    public static final String PAYMENT_WORD = "payment-word";

    /// A [PackOrder].
    public static final String CATALOGUE_PACK = "catalogue-pack";

    @Override
    public String toString() {
        return "HubChange[" + place + " " + kind + "]";
    }
}
