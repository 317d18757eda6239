package org.shubbak.core.store;

import org.shubbak.core.text.Problem;

/// Whether there is room for one more application.
public sealed interface Room {
    record Enough() implements Room {}

    /// Still taken; somebody should be told.
    record Little(Problem problem) implements Room {}

    /// What was begun is finished, nothing new is begun.
    record None(Problem problem) implements Room {}
}
