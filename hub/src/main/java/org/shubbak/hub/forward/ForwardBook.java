package org.shubbak.hub.forward;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.sync.wire.EventTypes;
import org.shubbak.hub.store.HubDatabase;
import org.shubbak.hub.store.IdBytes;
import org.shubbak.hub.store.ReceivedDay;
import org.shubbak.hub.store.Statements;
import org.shubbak.hub.store.Stored;

/// Events that their ministry has not got: the events themselves, until they are marked.
public record ForwardBook(HubDatabase database) implements Book<EventConsignment> {
    private static final String PAYMENTS = EventTypes.payments().stream()
            .sorted()
            .map(type -> "'" + type + "'")
            .collect(Collectors.joining(", "));

    /// @param oldestAt when the oldest of what waits came in; null where nothing waits
    public record Backlog(
            String ministry, long waiting, @Nullable Instant oldestAt, long refused) {}

    /// An event waits for its application's earlier ones that are here, never for anybody else's; payments wait for
    /// nothing.
    @Override
    public Stored<List<EventConsignment>> due(String ministry, int most) {
        return database.read(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(
                    "SELECT e.arrival, e.event_id, e.application_id, e.application_seq, e.type, e.station, e.station_seq,"
                            + " e.recorded_at, e.received_at, e.facts, e.note FROM event e"
                            + " WHERE e.ministry = ? AND e.forwarded_at IS NULL"
                            + " AND NOT EXISTS (SELECT 1 FROM forward_refused r WHERE r.arrival = e.arrival)"
                            + " AND (e.type IN (" + PAYMENTS + ") OR NOT EXISTS (SELECT 1 FROM event b"
                            + " WHERE b.application_id = e.application_id AND b.application_seq < e.application_seq"
                            + " AND b.forwarded_at IS NULL)) ORDER BY e.arrival LIMIT ?")) {
                statement.setString(1, ministry);
                statement.setInt(2, most);
                List<EventConsignment> due = new ArrayList<>();
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        due.add(consignment(connection, row));
                    }
                }
                return due;
            }
        });
    }

    private static EventConsignment consignment(Connection connection, ResultSet row) throws SQLException {
        Instant received = Instant.ofEpochMilli(row.getLong(9));
        return new EventConsignment(
                row.getLong(1),
                IdBytes.read(row.getBytes(2)),
                IdBytes.read(row.getBytes(3)),
                row.getInt(4),
                row.getString(5),
                row.getString(6),
                row.getLong(7),
                row.getString(8),
                received.toString(),
                Objects.requireNonNullElse(row.getString(10), "{}"),
                row.getString(11),
                body(connection, ReceivedDay.of(received), row.getLong(1)));
    }

    private static String body(Connection connection, int day, long arrival) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT body FROM event_body WHERE received_day = ? AND arrival = ?")) {
            statement.setInt(1, day);
            statement.setLong(2, arrival);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    throw new SQLException("the content of an event that was not forwarded is gone");
                }
                return new String(row.getBytes(1), UTF_8);
            }
        }
    }

    @Override
    public Stored<Boolean> settle(String ministry, Map<EventConsignment, Handover> said, Instant now) {
        return database.write(connection -> {
            for (Map.Entry<EventConsignment, Handover> one : said.entrySet()) {
                long arrival = one.getKey().arrival();
                switch (one.getValue()) {
                    case Handover.Taken taken -> taken(connection, arrival, taken, now);
                    case Handover.Refused refused ->
                        Statements.change(
                                connection,
                                "INSERT INTO forward_refused(arrival, ministry, status, refused_at) VALUES(?, ?, ?, ?)"
                                        + " ON CONFLICT(arrival) DO NOTHING",
                                arrival,
                                ministry,
                                refused.status(),
                                now.toEpochMilli());
                    case Handover.Unknown unknown -> {}
                }
            }
            return true;
        });
    }

    private static void taken(Connection connection, long arrival, Handover.Taken taken, Instant now)
            throws SQLException {
        Statements.change(
                connection,
                "UPDATE event SET forwarded_at = ? WHERE arrival = ? AND forwarded_at IS NULL",
                now.toEpochMilli(),
                arrival);
        Statements.change(connection, "DELETE FROM forward_refused WHERE arrival = ?", arrival);
        if (taken.requestId() != null || taken.requestHash() != null) {
            Statements.change(
                    connection,
                    "INSERT INTO forward_proof(arrival, request_id, request_hash) VALUES(?, ?, ?)"
                            + " ON CONFLICT(arrival) DO NOTHING",
                    arrival,
                    Objects.requireNonNullElse(taken.requestId(), ""),
                    Objects.requireNonNullElse(taken.requestHash(), ""));
        }
    }

    /// By ministry, those also whom no way leads to.
    public Stored<List<Backlog>> backlog() {
        return database.read(connection -> {
            List<Backlog> all = new ArrayList<>();
            try (PreparedStatement statement =
                            connection.prepareStatement("SELECT coalesce(e.ministry, ''), count(*), min(e.arrival),"
                                    + " (SELECT count(*) FROM forward_refused r WHERE r.ministry = e.ministry)"
                                    + " FROM event e WHERE e.forwarded_at IS NULL GROUP BY e.ministry ORDER BY 1");
                    ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    all.add(new Backlog(
                            row.getString(1), row.getLong(2), arrivedAt(connection, row.getLong(3)), row.getLong(4)));
                }
            }
            return all;
        });
    }

    private static @Nullable Instant arrivedAt(Connection connection, long arrival) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT received_at FROM event WHERE arrival = ?")) {
            statement.setLong(1, arrival);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Instant.ofEpochMilli(row.getLong(1)) : null;
            }
        }
    }

    @Override
    public Stored<Integer> again(String ministry) {
        return database.write(connection ->
                Statements.change(connection, "DELETE FROM forward_refused WHERE ministry = ?", ministry));
    }
}
