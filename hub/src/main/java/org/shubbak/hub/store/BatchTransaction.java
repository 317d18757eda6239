package org.shubbak.hub.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
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

/// Takes one batch inside one transaction that is not its own to end: all events in a few statements, and when the
/// database stumbles over one of them, one by one with a savepoint each.
///
/// Locks are taken in one order by every hub, so that two batches never wait for each other in a circle: the
/// applications, by their ids; then what is new.
final class BatchTransaction {
    private static final Logger LOG = LoggerFactory.getLogger(BatchTransaction.class);
    private static final int TRIES = 2;
    private final Connection connection;
    private final Dialect dialect;
    private final EventTable table;
    private final EventRows rows;
    private final Fingerprints fingerprints;
    private final Judge judge;

    BatchTransaction(Connection connection, Dialect dialect, Instant at, Fingerprints fingerprints, Judge judge) {
        this.connection = connection;
        this.dialect = dialect;
        this.table = new EventTable(connection, dialect);
        this.rows = new EventRows(connection, dialect, at);
        this.fingerprints = fingerprints;
        this.judge = judge;
    }

    /// @param high what has come from the station so far: what is numbered beyond it has never been here, unless
    ///     somebody gives an id twice, which the table itself refuses; then every event is looked up
    /// @throws SQLException when nothing can be kept; the transaction must be rolled back
    Filing file(EventBatch batch, long high) throws SQLException {
        if (batch.events().isEmpty()) {
            return new Filing(List.of(), List.of());
        }
        table.enter(batch.events());
        Savepoint start = connection.setSavepoint();
        try {
            Filing filing = together(batch.station(), batch.events(), high);
            connection.releaseSavepoint(start);
            return filing;
        } catch (SQLException e) {
            backTo(start, e);
            return oneByOne(batch);
        }
    }

    private Filing oneByOne(EventBatch batch) throws SQLException {
        List<EventVerdict> verdicts = new ArrayList<>();
        List<Alarm> alarms = new ArrayList<>();
        for (WireEvent event : batch.events()) {
            Filing one = alone(batch.station(), event);
            verdicts.addAll(one.verdicts());
            alarms.addAll(one.alarms());
        }
        return new Filing(verdicts, alarms);
    }

    /// The first try may meet the same id that another hub has just committed; the second then sees it.
    private Filing alone(String station, WireEvent event) throws SQLException {
        for (int left = TRIES; ; left--) {
            Savepoint before = connection.setSavepoint();
            try {
                Filing filing = together(station, List.of(event), Long.MAX_VALUE);
                connection.releaseSavepoint(before);
                return filing;
            } catch (SQLException e) {
                backTo(before, e);
                if (left == 1) {
                    return deferred(event, e);
                }
            }
        }
    }

    private static Filing deferred(WireEvent event, SQLException fault) {
        LOG.atWarn()
                .addKeyValue("event", event.eventId())
                .addKeyValue("incident", Incident.of(fault).code())
                .addKeyValue("code", fault.getErrorCode())
                .addKeyValue("state", fault.getSQLState())
                .log("event deferred by an unexpected fault");
        return new Filing(List.of(new EventVerdict(event.eventId(), Verdict.DEFERRED, "try-later", null)), List.of());
    }

    private Filing together(String station, List<WireEvent> events, long high) throws SQLException {
        List<WireEvent> seen =
                events.stream().filter(event -> event.stationSeq() <= high).toList();
        BatchLedger ledger = judged(station, events, seen);
        if (!ledger.takesAll() && seen.size() < events.size()) {
            seen = events; // who is not let in must hear the true reason, which may be an id that is another's
            ledger = judged(station, events, seen);
        }
        rows.write(ledger, seen);
        return ledger.filing();
    }

    private BatchLedger judged(String station, List<WireEvent> events, List<WireEvent> seen) throws SQLException {
        BatchLedger ledger = new BatchLedger(station, table.knowledge(station, events, seen));
        for (WireEvent event : events) {
            ledger.enter(event, fingerprints.of(event), judge);
        }
        return ledger;
    }

    /// Some faults end the whole transaction; then nothing of the batch is kept.
    private void backTo(Savepoint savepoint, SQLException fault) throws SQLException {
        if (dialect.endsTransaction(fault)) {
            throw fault;
        }
        try {
            connection.rollback(savepoint);
        } catch (SQLException gone) {
            fault.addSuppressed(gone);
            throw fault;
        }
    }
}
