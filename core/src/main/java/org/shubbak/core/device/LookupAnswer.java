package org.shubbak.core.device;

import org.shubbak.core.text.Problem;

/// What a terminal says about its last transaction. The decision what that means for a payment in doubt is the
/// counter's, not the driver's.
public sealed interface LookupAnswer {
    /// The terminal is ready, and this is its last transaction.
    record Last(TerminalResult result) implements LookupAnswer {}

    /// The terminal is ready and has no transaction to show.
    record None() implements LookupAnswer {}

    /// It answers, and is not ready: it may still be charging.
    record StillBusy(Problem reason) implements LookupAnswer {}

    /// It cannot tell: the command is not supported or the answer holds no transaction.
    record CannotTell(Problem reason) implements LookupAnswer {}

    record Unreachable(Problem reason) implements LookupAnswer {}
}
