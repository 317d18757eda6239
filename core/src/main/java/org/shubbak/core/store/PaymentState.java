package org.shubbak.core.store;

/// Where a payment, a reversal or a refund stands. Each state is on the disk before the step that it allows.
public enum PaymentState {
    /// Written down; not a byte has left for the terminal.
    INTENT,
    SENT,
    ACCEPTED,
    /// The terminal's word is kept, its end of the dialogue is not.
    RESULT,
    PAID,
    DECLINED,
    /// Proven: the terminal never took the command.
    NOT_STARTED,
    /// Only a lookup settles it; its terminal takes no other command for money.
    IN_DOUBT,
    /// Proven by lookup, and as good as `PAID`.
    PAID_LATE,
    /// Proven by lookup or by two people: no money moved; another attempt is allowed.
    NOT_CHARGED,
    /// People decide, from the terminal's slip; its terminal takes no other command for money.
    MANUAL,
    /// Paid in another system; the hub has not found it there yet.
    AWAITING_CONFIRMATION,
    /// Of a reversal or a refund: the money went back.
    GIVEN_BACK,
    /// Of a payment: taken back in full on its day, at its terminal.
    REVERSED,
    /// Of a payment: given back later.
    REFUNDED;

    public boolean paid() {
        return this == PAID || this == PAID_LATE;
    }

    /// The application may be filed with it; the paper says which of the two it is.
    public boolean covers() {
        return paid() || this == AWAITING_CONFIRMATION;
    }

    /// It was paid, and the money is back.
    public boolean returned() {
        return this == REVERSED || this == REFUNDED;
    }

    /// No money moved and none will.
    public boolean over() {
        return this == DECLINED || this == NOT_STARTED || this == NOT_CHARGED;
    }

    /// Blocks its terminal.
    public boolean unsettled() {
        return switch (this) {
            case INTENT, SENT, ACCEPTED, RESULT, IN_DOUBT, MANUAL -> true;
            case PAID,
                    DECLINED,
                    NOT_STARTED,
                    PAID_LATE,
                    NOT_CHARGED,
                    AWAITING_CONFIRMATION,
                    GIVEN_BACK,
                    REVERSED,
                    REFUNDED -> false;
        };
    }
}
