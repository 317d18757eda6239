package org.shubbak.core.device;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.text.Problem;

/// What came of waiting for a document.
public sealed interface ReadOutcome {
    /// @param chip what its chip proves; null where none was read
    record Read(IdentityDocument document, @Nullable ChipEvidence chip) implements ReadOutcome {
        public Read(IdentityDocument document) {
            this(document, null);
        }
    }

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

    /// A document was read that must not be relied on: its chip says something else than its print, or was tampered
    /// with.
    record Refused(Problem problem) implements ReadOutcome {}

    /// The line to the reader is gone; the caller opens it again.
    record Lost(Problem problem) implements ReadOutcome {}
}
