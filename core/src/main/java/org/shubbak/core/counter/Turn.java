package org.shubbak.core.counter;

/// Whose turn it is in an open question.
public enum Turn {
    /// This station goes on by itself.
    STATION,
    /// The clerk at this counter.
    CLERK,
    /// A clerk and a second person together.
    TWO_PEOPLE,
    SUPERVISOR,
    FINANCE,
    /// Whoever runs the hub.
    HUB,
    /// Technical support.
    SUPPORT
}
