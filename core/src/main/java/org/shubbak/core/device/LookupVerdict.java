package org.shubbak.core.device;

import org.jspecify.annotations.Nullable;
import org.shubbak.core.text.Problem;

/// What two lookups say about a payment in doubt. A verdict never charges; only `NotCharged` allows another attempt.
public sealed interface LookupVerdict {
    /// It was charged after all, once.
    record PaidLate(TerminalResult result) implements LookupVerdict {}

    record NotCharged(Problem reason) implements LookupVerdict {}

    /// The terminal's answers decide nothing: people decide, from the terminal's own slip and totals.
    record Manual(@Nullable TerminalResult result, Problem reason) implements LookupVerdict {}

    /// Ask again later; the terminal stays blocked for charges.
    record StillInDoubt(Problem reason) implements LookupVerdict {}
}
