package org.shubbak.core.counter;

import org.shubbak.core.device.Receipt;
import org.shubbak.core.text.Problem;

/// What came of voiding a receipt.
public sealed interface VoidOutcome {
    /// @param paper says that the receipt is void, under its own number
    record Voided(Receipt paper) implements VoidOutcome {}

    /// Nothing changed.
    record Not(Problem problem) implements VoidOutcome {}
}
