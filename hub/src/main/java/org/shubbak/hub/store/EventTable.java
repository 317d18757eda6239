package org.shubbak.hub.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.sync.wire.EventFacts;
import org.shubbak.core.sync.wire.Parsed;
import org.shubbak.core.sync.wire.WireEvent;
import org.shubbak.core.sync.wire.WireJson;
import org.shubbak.hub.store.BatchLedger.Accepted;
import org.shubbak.hub.store.BatchLedger.Knowledge;
import org.shubbak.hub.store.BatchLedger.Known;
import org.shubbak.hub.store.BatchLedger.Open;

/// The statements by which a batch is looked up and written: each for all events at once, the same for both databases.
final class EventTable {
    private final Connection connection;
    private final Dialect dialect;
    private final Instant at;

    EventTable(Connection connection, Dialect dialect, Instant at) {
        this.connection = connection;
        this.dialect = dialect;
        this.at = at;
    }

    /// Gives every application of the batch its row, in the order of ids: the rows are what is locked.
    void enter(List<WireEvent> events) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "INSERT INTO application(application_id, next_place, taken) VALUES (?, 1, 0) ON CONFLICT DO NOTHING")) {
            for (UUID application : applications(events)) {
                statement.setBytes(1, IdBytes.of(application));
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    Knowledge knowledge(String station, List<WireEvent> events) throws SQLException {
        Map<UUID, Places> places = places(applications(events)); // first: it waits for the locks
        return new Knowledge(known(events), places, stationSeqs(station, events));
    }

    /// Sorted as the databases sort 16 bytes.
    private static Collection<UUID> applications(List<WireEvent> events) {
        Set<UUID> sorted = new TreeSet<>(IdBytes::compare);
        events.forEach(event -> sorted.add(event.applicationId()));
        return sorted;
    }

    private Map<UUID, Known> known(List<WireEvent> events) throws SQLException {
        Map<UUID, Known> known = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement("SELECT i.event_id, i.hash, e.note"
                + " FROM event_identity i LEFT JOIN event e ON e.arrival = i.arrival WHERE i.event_id IN "
                + marks(events.size()))) {
            for (int i = 0; i < events.size(); i++) {
                statement.setBytes(i + 1, IdBytes.of(events.get(i).eventId()));
            }
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    known.put(
                            IdBytes.read(row.getBytes(1)),
                            new Known(HexFormat.of().formatHex(row.getBytes(2)), row.getString(3)));
                }
            }
        }
        return known;
    }

    /// Two look-ups by key, however many events an application has.
    private Map<UUID, Places> places(Collection<UUID> applications) throws SQLException {
        Map<UUID, Places> places = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement("SELECT application_id, next_place, taken"
                + " FROM application WHERE application_id IN " + marks(applications.size())
                + " ORDER BY application_id" + dialect.rowLock())) {
            setAll(statement, applications);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    places.put(IdBytes.read(row.getBytes(1)), new Places(row.getInt(2), row.getInt(3)));
                }
            }
        }
        ahead(places);
        return places;
    }

    /// From each application's next place on, and so nothing but payments that came before their turn.
    private void ahead(Map<UUID, Places> places) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT e.application_id, e.application_seq"
                + " FROM (VALUES (?,?)" + ",(?,?)".repeat(places.size() - 1) + ") v JOIN event e"
                + " ON e.application_id = v.column1 AND e.application_seq > v.column2")) {
            int i = 1;
            for (Map.Entry<UUID, Places> one : places.entrySet()) {
                statement.setBytes(i++, IdBytes.of(one.getKey()));
                statement.setInt(i++, one.getValue().next());
            }
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    Places application = places.get(IdBytes.read(row.getBytes(1)));
                    if (application != null) {
                        application.ahead(row.getInt(2));
                    }
                }
            }
        }
    }

    private static void setAll(PreparedStatement statement, Collection<UUID> ids) throws SQLException {
        int i = 1;
        for (UUID id : ids) {
            statement.setBytes(i++, IdBytes.of(id));
        }
    }

    private Set<Long> stationSeqs(String station, List<WireEvent> events) throws SQLException {
        Set<Long> used = new HashSet<>();
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT station_seq FROM event WHERE station = ? AND station_seq IN " + marks(events.size()))) {
            statement.setString(1, station);
            for (int i = 0; i < events.size(); i++) {
                statement.setLong(i + 2, events.get(i).stationSeq());
            }
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    used.add(row.getLong(1));
                }
            }
        }
        return used;
    }

    private static String marks(int count) {
        return "(?" + ",?".repeat(count - 1) + ")";
    }

    void write(BatchLedger ledger) throws SQLException {
        List<Accepted> accepted = ledger.accepted();
        if (!accepted.isEmpty()) {
            long[] arrivals = dialect.arrivals(connection, accepted.size());
            identities(accepted, arrivals);
            events(accepted, arrivals);
            bodies(accepted, arrivals);
            places(ledger.applications());
            close(accepted);
        }
        verdicts(ledger.open());
        Alarms.raise(connection, ledger.filing().alarms(), at);
    }

    private void identities(List<Accepted> accepted, long[] arrivals) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("INSERT INTO event_identity(event_id, hash, arrival) VALUES (?,?,?)")) {
            for (int i = 0; i < arrivals.length; i++) {
                statement.setBytes(1, IdBytes.of(accepted.get(i).event().eventId()));
                statement.setBytes(2, HexFormat.of().parseHex(accepted.get(i).hash()));
                statement.setLong(3, arrivals[i]);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private void events(List<Accepted> accepted, long[] arrivals) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("INSERT INTO event(arrival, event_id, station,"
                + " station_seq, application_id, application_seq, type, note, received_at, recorded_at,"
                + " prev_hash, facts, ministry) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)")) {
            for (int i = 0; i < arrivals.length; i++) {
                WireEvent event = accepted.get(i).event();
                statement.setLong(1, arrivals[i]);
                statement.setBytes(2, IdBytes.of(event.eventId()));
                statement.setString(3, accepted.get(i).station());
                statement.setLong(4, event.stationSeq());
                statement.setBytes(5, IdBytes.of(event.applicationId()));
                statement.setInt(6, event.applicationSeq());
                statement.setString(7, event.type());
                statement.setString(8, accepted.get(i).note());
                statement.setLong(9, at.toEpochMilli());
                statement.setString(10, event.recordedAt());
                statement.setBytes(11, HexFormat.of().parseHex(event.prevHash()));
                statement.setString(12, event.facts());
                statement.setString(13, ministry(event));
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /// For whom it is, as far as its station says.
    private static @Nullable String ministry(WireEvent event) {
        return WireJson.readFacts(event.facts()) instanceof Parsed.Good<EventFacts> good
                ? good.value().ministry()
                : null;
    }

    private void bodies(List<Accepted> accepted, long[] arrivals) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("INSERT INTO event_body(received_day, arrival, body) VALUES (?,?,?)")) {
            for (int i = 0; i < arrivals.length; i++) {
                statement.setInt(1, ReceivedDay.of(at));
                statement.setLong(2, arrivals[i]);
                statement.setBytes(3, accepted.get(i).event().body().getBytes(UTF_8));
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private void places(Map<UUID, Places> applications) throws SQLException {
        List<Map.Entry<UUID, Places>> changed = applications.entrySet().stream()
                .filter(one -> one.getValue().changed())
                .toList();
        if (changed.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement("UPDATE application SET next_place = v.column2,"
                + " taken = v.column3 FROM (VALUES (?,?,?)" + ",(?,?,?)".repeat(changed.size() - 1)
                + ") v WHERE application_id = v.column1")) {
            int i = 1;
            for (Map.Entry<UUID, Places> one : changed) {
                statement.setBytes(i++, IdBytes.of(one.getKey()));
                statement.setInt(i++, one.getValue().next());
                statement.setInt(i++, one.getValue().events());
            }
            statement.executeUpdate();
        }
    }

    /// What was held back and has now been taken is held back no longer.
    private void close(List<Accepted> accepted) throws SQLException {
        List<UUID> ids = new ArrayList<>();
        accepted.forEach(one -> ids.add(one.event().eventId()));
        try (PreparedStatement statement =
                connection.prepareStatement("DELETE FROM verdict WHERE event_id IN " + marks(ids.size()))) {
            setAll(statement, ids);
            statement.executeUpdate();
        }
    }

    private void verdicts(List<Open> open) throws SQLException {
        if (open.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(
                "INSERT INTO verdict(event_id, application_id, verdict, code, decided_at) VALUES (?,?,?,?,?)"
                        + " ON CONFLICT(event_id) DO UPDATE SET application_id = excluded.application_id,"
                        + " verdict = excluded.verdict, code = excluded.code, decided_at = excluded.decided_at")) {
            for (Open one : open) {
                statement.setBytes(1, IdBytes.of(one.verdict().eventId()));
                statement.setBytes(2, IdBytes.of(one.applicationId()));
                statement.setString(3, one.verdict().verdict().name());
                statement.setString(4, one.verdict().code());
                statement.setLong(5, at.toEpochMilli());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
