package org.shubbak.core.device;

import java.util.List;
import org.shubbak.core.text.Problem;

/// What came of waiting for a document.
public sealed interface ReadOutcome {
    record Read(IdentityDocument document) implements ReadOutcome {}

    /// Nothing was presented before the deadline.
    record NoDocument() implements ReadOutcome {}

    /// Something was presented that cannot be relied on: reject marks, a wrong check digit, half a frame. The problems
    /// name fields, never values.
    record Unreadable(List<Problem> problems) implements ReadOutcome {
        public Unreadable {
            problems = List.copyOf(problems);
        }
    }

    /// The line to the reader is gone; the caller opens it again.
    record Lost(Problem problem) implements ReadOutcome {}
}
