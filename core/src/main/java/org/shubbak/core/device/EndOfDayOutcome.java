package org.shubbak.core.device;

import org.jspecify.annotations.Nullable;
import org.shubbak.core.text.Problem;

/// How a terminal's end of day ended. Never repeated on silence: a second one would find an empty day, and the totals
/// of the first would be gone.
public sealed interface EndOfDayOutcome {
    /// @param note something to know before the next payment, for example that the terminal now updates itself
    record Closed(DayTotals totals, @Nullable Problem note) implements EndOfDayOutcome {}

    /// The terminal says that its day is still open.
    record Declined(Problem reason) implements EndOfDayOutcome {}

    record NotStarted(Problem reason) implements EndOfDayOutcome {}

    /// @param totals what the terminal had already told
    record InDoubt(@Nullable DayTotals totals, Problem reason) implements EndOfDayOutcome {}
}
