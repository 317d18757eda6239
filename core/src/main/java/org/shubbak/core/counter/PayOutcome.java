package org.shubbak.core.counter;

import org.shubbak.core.money.Payment;
import org.shubbak.core.text.Problem;

/// What a person at the counter may be told about a payment; each is on disk before it is returned.
public sealed interface PayOutcome {
    record Paid(Payment payment) implements PayOutcome {}

    /// Paid in another system by this reference; the hub has still to find it there. The application may be filed.
    record Awaiting(Payment payment, String reference) implements PayOutcome {}

    record Declined(Problem problem) implements PayOutcome {}

    /// Nothing left for the terminal: it may be tried again.
    record NotStarted(Problem problem) implements PayOutcome {}

    /// Do not take the card again: the lookup settles it.
    record InDoubt(Problem problem) implements PayOutcome {}

    /// People decide, from the terminal's slip.
    record Manual(Problem problem) implements PayOutcome {}

    /// An earlier payment at this terminal is not settled yet.
    record Blocked(Problem problem) implements PayOutcome {}

    record NotKept(Problem problem) implements PayOutcome {}
}
