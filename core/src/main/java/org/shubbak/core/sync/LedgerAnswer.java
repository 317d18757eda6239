package org.shubbak.core.sync;

import java.util.List;
import org.shubbak.core.sync.wire.LedgerPage;
import org.shubbak.core.text.Problem;

/// What came back for the question what the hub has booked.
public sealed interface LedgerAnswer {
    /// All of it, in the order of the station's own numbers.
    record Whole(List<LedgerPage.Entry> entries) implements LedgerAnswer {
        public Whole {
            entries = List.copyOf(entries);
        }
    }

    /// Nothing is known: ask again later.
    record Not(Problem problem) implements LedgerAnswer {}
}
