package org.shubbak.core.device;

import java.util.List;
import org.shubbak.core.text.Problem;

/// What came of reading a chip.
public sealed interface ChipOutcome {
    record Read(IdentityDocument document, ChipEvidence evidence) implements ChipOutcome {}

    /// What the chip holds is not what was signed, or the signature is wrong: not a document to rely on.
    record Tampered() implements ChipOutcome {}

    /// The key does not open this chip: a mistake in document number, birth date or expiry date, or another document.
    record WrongKey() implements ChipOutcome {}

    /// No document was presented before the deadline.
    record NoChip() implements ChipOutcome {}

    /// Taken away before everything was read. Nothing was kept.
    record Removed() implements ChipOutcome {}

    /// A card without a passport application, a damaged chip, or one that stopped answering.
    record Unreadable(List<Problem> problems) implements ChipOutcome {
        public Unreadable {
            problems = List.copyOf(problems);
        }
    }

    /// No reader, or no card service; the next call looks for them again.
    record Lost(Problem problem) implements ChipOutcome {}
}
