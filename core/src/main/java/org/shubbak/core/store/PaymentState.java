package org.shubbak.core.store;

/// Where a payment stands. Each state is on the disk before the step that it allows.
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
    /// Only a lookup settles it; its terminal takes no other charge.
    IN_DOUBT,
    /// Proven by lookup, and as good as `PAID`.
    PAID_LATE,
    /// Proven by lookup: another attempt is allowed.
    NOT_CHARGED,
    /// People decide, from the terminal's slip; its terminal takes no other charge.
    MANUAL;

    public boolean paid() {
        return this == PAID || this == PAID_LATE;
    }

    /// Nothing was charged and nothing will be.
    public boolean over() {
        return this == DECLINED || this == NOT_STARTED || this == NOT_CHARGED;
    }

    /// Blocks its terminal.
    public boolean unsettled() {
        return !paid() && !over();
    }
}
