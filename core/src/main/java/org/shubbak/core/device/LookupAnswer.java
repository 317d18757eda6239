package org.shubbak.core.device;

import org.jspecify.annotations.Nullable;
import org.shubbak.core.text.Problem;

/// What a terminal says about its last transaction. The decision what that means for a payment in doubt is the
/// counter's, not the driver's.
public sealed interface LookupAnswer {
    /// The terminal is ready, and this is its last transaction.
    /// @param namesAmounts false where the protocol itself has no place for the amount in this answer
    /// @param showsReversals false where only payments are shown: then nothing is said about money given back
    /// @param reference our own [PaymentRequest#reference] as the terminal kept it; null where it keeps none
    record Last(
            TerminalResult result,
            boolean namesAmounts,
            boolean showsReversals,
            @Nullable String reference) implements LookupAnswer {
        public Last(TerminalResult result) {
            this(result, true, true, null);
        }
    }

    /// The terminal is ready and has no transaction to show.
    record None() implements LookupAnswer {}

    /// It answers, and is not ready: it may still be charging.
    record StillBusy(Problem reason) implements LookupAnswer {}

    /// It cannot tell: the command is not supported or the answer holds no transaction.
    record CannotTell(Problem reason) implements LookupAnswer {}

    record Unreachable(Problem reason) implements LookupAnswer {}
}
