package org.shubbak.core.sync.wire;

import java.util.UUID;
import org.shubbak.core.text.LocalText;

/// What a ministry decided about an application.
/// @param text for the person; says nothing that only the person may know
/// @param decidedAt UTC, by the clock of whoever decided; never used for order
public record MinistryWord(UUID application, State state, LocalText text, String decidedAt) {
    public enum State {
        IN_PROGRESS,
        /// The person must come again or send something.
        NEEDS_CORRECTION,
        /// A paper or a card waits to be fetched.
        READY,
        DONE,
        REFUSED
    }
}
