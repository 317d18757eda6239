package org.shubbak.hub.changes;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.shubbak.core.sync.wire.ChangeJson;
import org.shubbak.core.sync.wire.EventFacts;
import org.shubbak.core.sync.wire.EventTypes;
import org.shubbak.core.sync.wire.HubChange;
import org.shubbak.core.sync.wire.Parsed;
import org.shubbak.core.sync.wire.PaymentWord;
import org.shubbak.core.sync.wire.WireJson;
import org.shubbak.hub.store.HubDatabase;
import org.shubbak.hub.store.IdBytes;
import org.shubbak.hub.store.Statements;
import org.shubbak.hub.store.Stored;

/// Payments that were made in another system and that somebody must find there: listed by their reference, and what was
/// found is told to the station. Calls block; any thread.
public record AwaitingPayments(HubDatabase database) {

    /// @param id of the event that told of it
    public record Awaiting(UUID id, long arrival, String station, String recordedAt, EventFacts facts) {}

    /// Those about which nobody has said anything, oldest first.
    /// @param after the arrival of the last one seen; 0 at first
    public Stored<List<Awaiting>> list(long after, int most) {
        return database.read(connection -> {
            try (PreparedStatement statement =
                    connection.prepareStatement("SELECT e.event_id, e.arrival, e.station, e.recorded_at, e.facts"
                            + " FROM event e LEFT JOIN payment_word w ON w.event_id = e.event_id"
                            + " WHERE e.type = 'payment-awaiting' AND w.event_id IS NULL AND e.arrival > ?"
                            + " ORDER BY e.arrival LIMIT ?")) {
                statement.setLong(1, after);
                statement.setInt(2, most);
                List<Awaiting> all = new ArrayList<>();
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        all.add(awaiting(row));
                    }
                }
                return all;
            }
        });
    }

    /// Which of some references have been found for a payment already, and so have paid for it.
    /// @param method the way of paying whose references they are
    public Stored<Set<String>> counted(String method, Set<String> references) {
        return database.read(connection -> {
            Set<String> counted = new HashSet<>();
            try (PreparedStatement statement =
                            connection.prepareStatement("SELECT e.facts FROM payment_word w JOIN event_identity i"
                                    + " ON i.event_id = w.event_id JOIN event e ON e.arrival = i.arrival"
                                    + " WHERE w.found = 1");
                    ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    EventFacts facts = facts(row.getString(1));
                    String reference = facts.reference();
                    if (reference != null && method.equals(facts.method()) && references.contains(reference)) {
                        counted.add(reference);
                    }
                }
            }
            return counted;
        });
    }

    /// The same word again tells nobody anything new; the opposite one is told too, and people at the station decide.
    /// @return the station that hears it; empty where no such payment waits here
    public Stored<Optional<String>> tell(UUID id, boolean found, Instant now) {
        return database.write(connection -> {
            Optional<Awaiting> awaiting = find(connection, id);
            String payment = awaiting.map(one -> one.facts().payment()).orElse(null);
            if (payment == null) {
                return Optional.empty();
            }
            String station = awaiting.get().station();
            if (said(connection, id, found, now)) {
                PaymentWord word = new PaymentWord(UUID.fromString(payment), found, now.toString());
                new SqlStationChanges(database)
                        .add(connection, station, HubChange.PAYMENT_WORD, ChangeJson.write(word), now);
            }
            return Optional.of(station);
        });
    }

    /// @return whether it is news
    private static boolean said(Connection connection, UUID id, boolean found, Instant now) throws SQLException {
        return Statements.change(
                        connection,
                        "INSERT INTO payment_word(event_id, found, told_at) VALUES (?, ?, ?)"
                                + " ON CONFLICT(event_id) DO UPDATE SET found = excluded.found,"
                                + " told_at = excluded.told_at WHERE payment_word.found <> excluded.found",
                        IdBytes.of(id),
                        found ? 1L : 0L,
                        now.toEpochMilli())
                == 1;
    }

    private static Optional<Awaiting> find(Connection connection, UUID id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT e.event_id, e.arrival, e.station, e.recorded_at, e.facts FROM event_identity i"
                        + " JOIN event e ON e.arrival = i.arrival WHERE i.event_id = ? AND e.type = ?")) {
            statement.setBytes(1, IdBytes.of(id));
            statement.setString(2, EventTypes.PAYMENT_AWAITING);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(awaiting(row)) : Optional.empty();
            }
        }
    }

    private static Awaiting awaiting(ResultSet row) throws SQLException {
        return new Awaiting(
                IdBytes.read(row.getBytes(1)),
                row.getLong(2),
                row.getString(3),
                row.getString(4),
                facts(row.getString(5)));
    }

    private static EventFacts facts(String json) {
        return WireJson.readFacts(json) instanceof Parsed.Good<EventFacts> good ? good.value() : EventFacts.by("");
    }
}
