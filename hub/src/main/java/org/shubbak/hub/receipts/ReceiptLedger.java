package org.shubbak.hub.receipts;

import java.time.Instant;
import org.shubbak.core.sync.wire.LeaseRequest;
import org.shubbak.core.sync.wire.VoidNotice;
import org.shubbak.hub.store.Stored;

/// The receipt numbers of all stations. Every answer is that of the disk, so that it holds for several hub processes at
/// once. Calls block; any thread.
public interface ReceiptLedger {

    /// Numbers that nobody else has or gets. The same lease id is given the same ones for ever.
    Stored<LeaseOutcome> lease(LeaseRequest request, Instant now);

    /// A second time it changes nothing.
    Stored<Boolean> voided(VoidNotice notice, Instant now);

    /// Whether the station that issued this receipt took it back.
    Stored<Boolean> isVoid(String receiptNumber, String station);
}
