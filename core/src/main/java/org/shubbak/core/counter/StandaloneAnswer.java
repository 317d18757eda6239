package org.shubbak.core.counter;

/// What a clerk saw at a terminal that has no cable to this station.
public sealed interface StandaloneAnswer {
    record Approved(StandaloneSlip slip) implements StandaloneAnswer {}

    record Declined() implements StandaloneAnswer {}

    /// The amount was never keyed in.
    record NotKeyed() implements StandaloneAnswer {}

    /// No slip, a torn one, or the terminal went dark: people decide from its totals.
    record Unsure() implements StandaloneAnswer {}
}
