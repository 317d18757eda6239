package org.shubbak.core.counter;

import org.shubbak.core.text.Problem;

/// What became of the hub's word about a payment in another system. The same word twice gives the same answer twice.
public sealed interface Confirmation {
    /// The payment stands as the hub says, now or from before.
    record Taken() implements Confirmation {}

    /// This station knows no such payment.
    record Unknown() implements Confirmation {}

    /// The hub has said otherwise before, or the fee was taken another way since: people decide.
    record Contradicts(Problem problem) implements Confirmation {}
}
