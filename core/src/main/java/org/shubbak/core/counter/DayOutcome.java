package org.shubbak.core.counter;

import org.jspecify.annotations.Nullable;
import org.shubbak.core.text.Problem;

/// How closing a day ended.
public sealed interface DayOutcome {
    /// @param note of the terminal's, for example that it now updates itself
    record Closed(DayReport report, @Nullable Problem note) implements DayOutcome {}

    /// Nothing was closed, and why.
    record NotNow(Problem problem) implements DayOutcome {}

    record NotKept(Problem problem) implements DayOutcome {}
}
