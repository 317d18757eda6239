package org.shubbak.hub.store;

import java.time.Instant;
import java.util.UUID;
import org.shubbak.core.sync.wire.EventBatch;
import org.shubbak.core.sync.wire.LedgerPage;

/// The events the hub took. Calls block with a deadline and may come from any thread. It asks for nothing that plain
/// SQL
/// on a larger server could not do: one transaction a batch, a savepoint an event, one unique event id.
public interface HubStore extends AutoCloseable {

    /// Commits the whole batch to the disk before it returns. An event that meets an unexpected fault is deferred by
    /// itself; its neighbours are kept.
    Stored<Filing> file(EventBatch batch, Instant receivedAt, Judge judge);

    Stored<Overview> overview(int latest);

    /// Empty when no event of it ever came.
    Stored<ApplicationEvents> application(UUID applicationId);

    /// The events by which a station's money moved.
    Stored<LedgerPage> ledger(LedgerQuestion question);

    /// Whether a batch could be kept now.
    Stored<Boolean> ready();

    /// Lets what has begun end.
    @Override
    void close();
}
