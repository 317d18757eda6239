package org.shubbak.core.store;

/// How money goes back.
public enum RefundRoute {
    /// Taken back in full at the terminal that took it, before that terminal's end of day.
    REVERSAL,
    /// Given at the terminal to the card that is presented.
    TERMINAL,
    /// By the finance office, outside this program.
    FINANCE
}
