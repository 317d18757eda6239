package org.shubbak.clerk.application;

/// Where the application on the screen stands.
public enum CaseStage {
    FILLING,
    /// Something runs: the store writes or the terminal asks for a card.
    WORKING,
    /// The terminal did not say what became of the payment: only the lookup may go on.
    IN_DOUBT,
    /// The fee is taken, and the filing was not kept: it may be filed again, never paid again.
    PAID,
    FILED
}
