package org.shubbak.hub.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.shubbak.core.sync.wire.EventBatch;
import org.shubbak.core.sync.wire.LedgerPage;

/// The hub's events in either database.
public final class SqlHubStore implements HubStore {
    private final HubDatabase database;

    public SqlHubStore(HubDatabase database) {
        this.database = database;
    }

    @Override
    public Stored<Filing> file(EventBatch batch, Instant receivedAt, Judge judge) {
        return switch (database.roomFor(LocalDate.ofInstant(receivedAt, ZoneOffset.UTC))) {
            case Stored.Done<Boolean> done -> database.write(connection -> file(connection, batch, receivedAt, judge));
            case Stored.Late<Boolean> late -> new Stored.Late<>();
            case Stored.Failed<Boolean> failed -> new Stored.Failed<>(failed.incident());
        };
    }

    private Filing file(Connection connection, EventBatch batch, Instant at, Judge judge) throws SQLException {
        Dialect dialect = database.dialect();
        Fingerprints fingerprints = new Fingerprints(batch);
        StationChain chain = new StationChain(connection, dialect, at, fingerprints);
        StationChain.Known known = chain.begin(batch.station());
        Filing filing = new BatchTransaction(connection, dialect, at, fingerprints, judge).file(batch, known.high());
        new Takings(connection, at).add(batch, filing);
        List<Filing.Alarm> unfit = chain.follow(batch, filing, known);
        Alarms.raise(connection, unfit, at);
        return filing.raising(unfit);
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
    public Stored<LedgerPage> ledger(LedgerQuestion question) {
        return database.read(connection -> new StoreReading(connection).ledger(question));
    }

    @Override
    public void close() {
        database.close();
    }
}
