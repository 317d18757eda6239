package org.shubbak.hub.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// What people and scripts may look at: never a body. One thread, one connection that cannot write.
final class StoreReading implements AutoCloseable {
    private final Connection connection;

    StoreReading(Connection connection) {
        this.connection = connection;
    }

    Overview overview(int latest) throws SQLException {
        return new Overview(
                count("SELECT count(*) FROM event"),
                count("SELECT count(DISTINCT application_id) FROM event"),
                count("SELECT count(DISTINCT station) FROM event"),
                count("SELECT count(*) FROM verdict WHERE verdict <> 'ACCEPTED' AND verdict = 'DEFERRED'"),
                count("SELECT count(*) FROM verdict WHERE verdict <> 'ACCEPTED' AND verdict = 'CONFLICT'"),
                count("SELECT coalesce(sum(times), 0) FROM alarm"),
                latest(latest));
    }

    private List<Overview.Row> latest(int most) throws SQLException {
        List<Overview.Row> rows = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement("SELECT received_at, station, type,"
                + " application_id, application_seq FROM event ORDER BY rowid DESC LIMIT ?")) {
            statement.setInt(1, most);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    rows.add(new Overview.Row(
                            row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getInt(5)));
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
        try (PreparedStatement statement = connection.prepareStatement("SELECT e.event_id, e.application_seq, e.type,"
                + " e.station, e.received_at, v.code FROM event e LEFT JOIN verdict v ON v.event_id = e.event_id"
                + " WHERE e.application_id = ? ORDER BY e.application_seq, e.rowid")) {
            statement.setString(1, id.toString());
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    taken.add(new ApplicationEvents.Taken(
                            UUID.fromString(row.getString(1)),
                            row.getInt(2),
                            row.getString(3),
                            row.getString(4),
                            row.getString(5),
                            row.getString(6)));
                }
            }
        }
        return taken;
    }

    private List<ApplicationEvents.Waiting> waiting(UUID id) throws SQLException {
        List<ApplicationEvents.Waiting> waiting = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement("SELECT event_id, verdict, code, decided_at"
                + " FROM verdict WHERE application_id = ? AND verdict <> 'ACCEPTED' ORDER BY decided_at, event_id")) {
            statement.setString(1, id.toString());
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    waiting.add(new ApplicationEvents.Waiting(
                            UUID.fromString(row.getString(1)), row.getString(2), row.getString(3), row.getString(4)));
                }
            }
        }
        return waiting;
    }

    private long count(String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
