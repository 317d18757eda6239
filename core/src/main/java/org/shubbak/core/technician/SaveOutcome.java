package org.shubbak.core.technician;

import java.util.List;
import org.shubbak.core.text.LocalText;

/// What became of a change to the settings file: all of it or nothing.
public sealed interface SaveOutcome {
    /// It is on the disk, and the file as it was before lies beside it.
    record Saved() implements SaveOutcome {}

    /// Nothing was changed; each sentence names one fault.
    record Refused(List<LocalText> faults) implements SaveOutcome {
        public Refused {
            faults = List.copyOf(faults);
        }
    }
}
