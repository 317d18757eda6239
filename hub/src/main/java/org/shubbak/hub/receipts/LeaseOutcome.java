package org.shubbak.hub.receipts;

import org.shubbak.core.sync.wire.LeaseGrant;

/// What came of asking for receipt numbers.
public sealed interface LeaseOutcome {
    record Leased(LeaseGrant grant) implements LeaseOutcome {}

    /// The same lease id was used by another station or for another series.
    record IdReuse() implements LeaseOutcome {}
}
