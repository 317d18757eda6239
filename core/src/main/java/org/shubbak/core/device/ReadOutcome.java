package org.shubbak.core.device;

import java.util.List;
import org.shubbak.core.text.Problem;

/// What came of waiting for a document.
public sealed interface ReadOutcome {
    record Read(IdentityDocument document) implements ReadOutcome {}

    /// A document was read in which characters were taken for those they are usually confused with; every check digit
    /// agrees
    /// now. Only the person can say whether it is right: nothing of it may be used before they did.
    /// @param parts which to compare, at least one, in the order of the document
    record Corrected(IdentityDocument document, List<DocumentPart> parts) implements ReadOutcome {
        public Corrected {
            parts = List.copyOf(parts);
        }
    }

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
