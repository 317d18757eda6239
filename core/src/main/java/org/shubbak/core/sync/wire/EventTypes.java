package org.shubbak.core.sync.wire;

import java.util.Set;

/// The names of the events that exist today. A name that a hub does not know is deferred, never refused: the station
/// may be newer than the hub.
public final class EventTypes {
    public static final String SUBMITTED = "submitted";
    public static final String PAID = "paid";
    public static final String RECEIPT_PRINTED = "receipt-printed";

    private static final Set<String> PAYMENTS = Set.of(PAID);
    private static final Set<String> OTHERS = Set.of(SUBMITTED, RECEIPT_PRINTED);

    private EventTypes() {}

    public static boolean known(String type) {
        return isPayment(type) || OTHERS.contains(type);
    }

    /// Money that moved is a fact: such an event waits for no other event and is never refused.
    public static boolean isPayment(String type) {
        return PAYMENTS.contains(type);
    }

    public static Set<String> payments() {
        return PAYMENTS;
    }
}
