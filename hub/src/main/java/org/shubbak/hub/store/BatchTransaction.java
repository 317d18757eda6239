package org.shubbak.hub.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.shubbak.core.sync.wire.EventBatch;
import org.shubbak.core.sync.wire.EventVerdict;
import org.shubbak.core.sync.wire.Verdict;
import org.shubbak.core.sync.wire.WireEvent;
import org.shubbak.core.text.Incident;
import org.shubbak.hub.store.Filing.Alarm;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes batches on one writing connection: one transaction a batch, a savepoint an event. One thread.
final class BatchTransaction implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BatchTransaction.class);
    private final Connection connection;
    private final EventTable table;

    BatchTransaction(Connection connection) throws SQLException {
        this.connection = connection;
        this.table = new EventTable(connection);
    }

    /// @throws SQLException when nothing was kept; the connection must not be used again
    Filing file(EventBatch batch, Instant at, Judge judge) throws SQLException {
        List<EventVerdict> verdicts = new ArrayList<>();
        List<Alarm> alarms = new ArrayList<>();
        run("BEGIN IMMEDIATE");
        for (WireEvent event : batch.events()) {
            run("SAVEPOINT one_event");
            try {
                verdicts.add(take(batch.station(), event, at, judge, alarms));
            } catch (SQLException e) {
                backTo("one_event", e);
                verdicts.add(new EventVerdict(event.eventId(), Verdict.DEFERRED, "try-later", null));
                LOG.atWarn()
                        .addKeyValue("event", event.eventId())
                        .addKeyValue("incident", Incident.of(e).code())
                        .addKeyValue("sqlite", e.getErrorCode())
                        .log("event deferred by an unexpected fault");
            }
            run("RELEASE one_event");
        }
        run("COMMIT");
        return new Filing(verdicts, alarms);
    }

    private EventVerdict take(String station, WireEvent event, Instant at, Judge judge, List<Alarm> alarms)
            throws SQLException {
        byte[] hash = Fingerprint.of(station, event);
        EventVerdict verdict = judge.judge(event, table.standing(event, hash));
        switch (verdict.verdict()) {
            case ACCEPTED -> {
                if (table.stationSeqUsed(station, event.stationSeq())) {
                    raise(new Alarm("station-seq-reuse", station, event.eventId()), at, alarms);
                }
                table.insert(station, event, hash, at);
                table.decide(event.applicationId(), verdict, at);
            }
            case DEFERRED, CONFLICT -> table.decide(event.applicationId(), verdict, at);
            // The first event keeps its verdict; what came under its name is only noted.
            case REJECTED -> raise(new Alarm("id-reuse", station, event.eventId()), at, alarms);
            case DUPLICATE -> {}
        }
        return verdict;
    }

    private void raise(Alarm alarm, Instant at, List<Alarm> alarms) throws SQLException {
        table.raise(alarm, at);
        alarms.add(alarm);
    }

    /// Some faults make SQLite roll the whole transaction back by itself; then nothing of the batch is kept.
    private void backTo(String savepoint, SQLException fault) throws SQLException {
        try {
            run("ROLLBACK TO " + savepoint);
        } catch (SQLException gone) {
            fault.addSuppressed(gone);
            throw fault;
        }
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /// A transaction left open is rolled back by the closing.
    @Override
    public void close() throws SQLException {
        table.close();
        connection.close();
    }
}
