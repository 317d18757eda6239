package org.shubbak.hub.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.shubbak.core.sync.wire.EventBatch;

/// The hub's events in either database.
public final class SqlHubStore implements HubStore {
    private final HubDatabase database;

    public SqlHubStore(HubDatabase database) {
        this.database = database;
    }

    @Override
    public Stored<Filing> file(EventBatch batch, Instant receivedAt, Judge judge) {
        return switch (database.roomFor(LocalDate.ofInstant(receivedAt, ZoneOffset.UTC))) {
            case Stored.Done<Boolean> done ->
                database.write(connection ->
                        new BatchTransaction(connection, database.dialect(), receivedAt, judge).file(batch));
            case Stored.Late<Boolean> late -> new Stored.Late<>();
            case Stored.Failed<Boolean> failed -> new Stored.Failed<>(failed.incident());
        };
    }

    @Override
    public Stored<Boolean> ready() {
        return database.ready();
    }

    @Override
    public Stored<Overview> overview(int latest) {
        return database.read(connection -> new StoreReading(connection).overview(latest));
    }

    @Override
    public Stored<ApplicationEvents> application(UUID applicationId) {
        return database.read(connection -> new StoreReading(connection).application(applicationId));
    }

    @Override
    public void close() {
        database.close();
    }
}
