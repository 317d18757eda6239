package org.shubbak.hub.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.shubbak.core.sync.wire.WireEvent;
import org.shubbak.hub.store.BatchLedger.Knowledge;
import org.shubbak.hub.store.BatchLedger.Known;

/// The statements by which a batch is looked up: each for all events at once. What is found is written by [EventRows].
final class EventTable {
    static final List<Rows.Column> APPLICATION =
            List.of(Rows.bytes("application_id"), Rows.integer("next_place"), Rows.integer("taken"));

    private final Connection connection;
    private final Dialect dialect;

    EventTable(Connection connection, Dialect dialect) {
        this.connection = connection;
        this.dialect = dialect;
    }

    /// Gives every application of the batch its row, in the order of ids: the rows are what is locked.
    void enter(List<WireEvent> events) throws SQLException {
        if (dialect.rowLock().isEmpty()) {
            return;
        }
        Rows rows = Rows.of("application", APPLICATION, "ON CONFLICT DO NOTHING");
        applications(events).forEach(id -> rows.add(IdBytes.of(id), 1, 0));
        rows.insert(connection, dialect);
    }

    /// @param seen those of the events that may have been here before; nothing is looked up about the others
    Knowledge knowledge(String station, List<WireEvent> events, List<WireEvent> seen) throws SQLException {
        Map<UUID, Places> places = places(applications(events)); // first: it waits for the locks
        return seen.isEmpty()
                ? new Knowledge(new HashMap<>(), places, new HashSet<>())
                : new Knowledge(known(seen), places, stationSeqs(station, seen));
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
        Map<UUID, Places> more = new HashMap<>(places);
        more.values().removeIf(Places::isWhole);
        if (!more.isEmpty()) {
            ahead(more);
        }
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

    static String marks(int count) {
        return "(?" + ",?".repeat(count - 1) + ")";
    }
}
