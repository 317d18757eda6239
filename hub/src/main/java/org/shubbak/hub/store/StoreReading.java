package org.shubbak.hub.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.shubbak.core.sync.wire.LedgerPage;

/// What people and scripts may look at: never a body. One connection.
final class StoreReading {
    private final Connection connection;

    StoreReading(Connection connection) {
        this.connection = connection;
    }

    Overview overview(int latest) throws SQLException {
        return new Overview(
                count("SELECT coalesce(sum(taken), 0) FROM application"),
                count("SELECT count(*) FROM application WHERE taken > 0"),
                stations(),
                count("SELECT count(*) FROM verdict WHERE verdict = 'DEFERRED'"),
                count("SELECT count(*) FROM verdict WHERE verdict = 'CONFLICT'"),
                count("SELECT coalesce(sum(times), 0) FROM alarm"),
                latest(latest));
    }

    /// One step in the index a station, not one an event.
    private long stations() throws SQLException {
        return count("WITH RECURSIVE s(name) AS (SELECT min(station) FROM event UNION ALL"
                + " SELECT (SELECT min(e.station) FROM event e WHERE e.station > s.name) FROM s WHERE s.name IS NOT NULL)"
                + " SELECT count(name) FROM s");
    }

    private List<Overview.Row> latest(int most) throws SQLException {
        List<Overview.Row> rows = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement("SELECT received_at, station, type,"
                + " application_id, application_seq FROM event ORDER BY arrival DESC LIMIT ?")) {
            statement.setInt(1, most);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    rows.add(new Overview.Row(
                            time(row.getLong(1)),
                            row.getString(2),
                            row.getString(3),
                            IdBytes.read(row.getBytes(4)).toString(),
                            row.getInt(5)));
                }
            }
        }
        return rows;
    }

    ApplicationEvents application(UUID id) throws SQLException {
        List<ApplicationEvents.Taken> taken = taken(id);
        int next = 1;
        for (ApplicationEvents.Taken event : taken) {
            next = event.applicationSeq() == next ? next + 1 : next;
        }
        return new ApplicationEvents(next, taken, waiting(id));
    }

    private List<ApplicationEvents.Taken> taken(UUID id) throws SQLException {
        List<ApplicationEvents.Taken> taken = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement("SELECT event_id, application_seq, type,"
                + " station, received_at, note FROM event WHERE application_id = ?"
                + " ORDER BY application_seq, arrival")) {
            statement.setBytes(1, IdBytes.of(id));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    taken.add(new ApplicationEvents.Taken(
                            IdBytes.read(row.getBytes(1)),
                            row.getInt(2),
                            row.getString(3),
                            row.getString(4),
                            time(row.getLong(5)),
                            row.getString(6)));
                }
            }
        }
        return taken;
    }

    private List<ApplicationEvents.Waiting> waiting(UUID id) throws SQLException {
        List<ApplicationEvents.Waiting> waiting = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement("SELECT event_id, verdict, code, decided_at"
                + " FROM verdict WHERE application_id = ? ORDER BY decided_at, event_id")) {
            statement.setBytes(1, IdBytes.of(id));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    waiting.add(new ApplicationEvents.Waiting(
                            IdBytes.read(row.getBytes(1)), row.getString(2), row.getString(3), time(row.getLong(4))));
                }
            }
        }
        return waiting;
    }

    /// By the index over money alone; its condition stands here in the same words.
    LedgerPage ledger(LedgerQuestion question) throws SQLException {
        List<LedgerPage.Entry> entries = new ArrayList<>();
        String next = null;
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT station_seq, arrival, event_id, type, recorded_at, facts FROM event WHERE station = ?"
                        + " AND recorded_at >= ? AND recorded_at < ? AND type IN ('paid', 'refunded', 'reversed')"
                        + " AND (station_seq, arrival) > (?, ?) ORDER BY station_seq, arrival LIMIT ?")) {
            statement.setString(1, question.station());
            statement.setString(2, question.from());
            statement.setString(3, question.until());
            statement.setLong(4, question.afterSeq());
            statement.setLong(5, question.afterArrival());
            statement.setInt(6, LedgerPage.ENTRIES);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    entries.add(new LedgerPage.Entry(
                            IdBytes.read(row.getBytes(3)),
                            row.getString(4),
                            row.getString(5),
                            Objects.requireNonNullElse(row.getString(6), "{}")));
                    next = row.getLong(1) + "-" + row.getLong(2);
                }
            }
        }
        return new LedgerPage(entries, entries.size() < LedgerPage.ENTRIES ? null : next);
    }

    private long count(String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    private static String time(long millis) {
        return Instant.ofEpochMilli(millis).toString();
    }
}
