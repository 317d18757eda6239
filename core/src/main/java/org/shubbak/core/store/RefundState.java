package org.shubbak.core.store;

/// Where a wish for money back stands.
public enum RefundState {
    /// Waits for a second person.
    REQUESTED,
    REFUSED,
    /// To be carried out at the card terminal.
    APPROVED,
    /// To be paid by the finance office.
    WITH_FINANCE,
    GIVEN_BACK
}
