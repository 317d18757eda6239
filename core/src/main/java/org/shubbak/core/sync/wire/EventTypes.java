package org.shubbak.core.sync.wire;

import java.util.List;
import java.util.Set;

/// The names of the events that exist today. A name that a hub does not know is deferred, never refused: the station
/// may be newer than the hub.
public final class EventTypes {
    public static final String SUBMITTED = "submitted";
    public static final String PAID = "paid";
    public static final String RECEIPT_PRINTED = "receipt-printed";
    public static final String RECEIPT_VOIDED = "receipt-voided";

    /// A paper was handed in; it travels by itself, before or after this.
    public static final String ATTACHMENT_ADDED = "attachment-added";

    /// Paid in another system by reference; the hub looks there.
    public static final String PAYMENT_AWAITING = "payment-awaiting";

    /// Two people have ended a payment that no lookup could settle.
    public static final String PAYMENT_SETTLED = "payment-settled";

    /// A payment was taken back in full on its day, at its terminal.
    public static final String REVERSED = "reversed";

    public static final String REFUND_REQUESTED = "refund-requested";

    /// Approved with its route, or refused.
    public static final String REFUND_DECIDED = "refund-decided";

    public static final String REFUNDED = "refunded";

    /// By which money came in or went back: what is counted.
    public static final List<String> MOVED = List.of(PAID, REFUNDED, REVERSED);

    private static final Set<String> PAYMENTS =
            Set.of(PAID, PAYMENT_AWAITING, PAYMENT_SETTLED, REVERSED, REFUND_REQUESTED, REFUND_DECIDED, REFUNDED);
    private static final Set<String> OTHERS = Set.of(SUBMITTED, ATTACHMENT_ADDED, RECEIPT_PRINTED, RECEIPT_VOIDED);

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
