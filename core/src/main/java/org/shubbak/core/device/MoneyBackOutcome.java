package org.shubbak.core.device;

import org.jspecify.annotations.Nullable;
import org.shubbak.core.text.Problem;

/// How one attempt to give money back ended: the reversal of a payment, or a refund. The same rules hold as for a
/// charge: `InDoubt` is settled by lookup, never by asking the terminal for it again.
public sealed interface MoneyBackOutcome {
    /// Given back, and amount, currency, terminal and, for a reversal, the original payment agree.
    record GivenBack(TerminalResult result) implements MoneyBackOutcome {}

    record Declined(@Nullable TerminalResult result, Problem reason) implements MoneyBackOutcome {}

    /// Proven: no byte was written, or the terminal refused the command itself. May be tried again.
    record NotStarted(Problem reason) implements MoneyBackOutcome {}

    record InDoubt(@Nullable TerminalResult result, Problem reason) implements MoneyBackOutcome {}

    /// A positive answer that does not agree with what was asked. People decide, from the terminal's own slip.
    record Manual(TerminalResult result, Problem reason) implements MoneyBackOutcome {}
}
