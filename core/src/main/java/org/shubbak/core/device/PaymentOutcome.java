package org.shubbak.core.device;

import org.jspecify.annotations.Nullable;
import org.shubbak.core.text.Problem;

/// How one attempt to charge ended. `InDoubt` is an ordinary answer: it is settled by lookup, never by charging again.
public sealed interface PaymentOutcome {
    /// Approved, and amount, currency and terminal agree with the request.
    record Paid(TerminalResult result) implements PaymentOutcome {}

    record Declined(@Nullable TerminalResult result, Problem reason) implements PaymentOutcome {}

    /// Proven: no byte was written, or the terminal refused the command itself. May be tried again.
    record NotStarted(Problem reason) implements PaymentOutcome {}

    record InDoubt(@Nullable TerminalResult result, Problem reason) implements PaymentOutcome {}

    /// A positive answer that does not agree with the request. People decide, from the terminal's own slip.
    record Manual(TerminalResult result, Problem reason) implements PaymentOutcome {}
}
