package org.shubbak.hub.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The daily tables of bodies on PostgreSQL. Several hubs may ask for the same day at once: a row of `task` is the
/// lock.
/// A new table is attached, which holds up nobody who files.
final class Partitions {
    private static final int AHEAD = 3;
    private final HubDatabase database;
    private final Set<Integer> known = ConcurrentHashMap.newKeySet();

    Partitions(HubDatabase database) {
        this.database = database;
    }

    /// This day and some after it.
    Stored<Boolean> roomFor(LocalDate day) {
        if (known.contains(ReceivedDay.of(day))) {
            return new Stored.Done<>(true);
        }
        Stored<Boolean> made = database.write(connection -> {
            make(connection, day);
            return true;
        });
        if (made instanceof Stored.Done<Boolean>) {
            known.add(ReceivedDay.of(day));
        }
        return made;
    }

    private static void make(Connection connection, LocalDate first) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            lock(statement);
            for (int i = 0; i <= AHEAD; i++) {
                int day = ReceivedDay.of(first.plusDays(i));
                if (!exists(statement, table(day))) {
                    statement.execute("CREATE TABLE " + table(day) + " (LIKE event_body INCLUDING ALL)");
                    statement.execute("ALTER TABLE event_body ATTACH PARTITION " + table(day) + " FOR VALUES FROM ("
                            + day + ") TO (" + (day + 1) + ")");
                }
            }
        }
    }

    private static void lock(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("SELECT name FROM task WHERE name = 'partitions' FOR UPDATE")) {
            if (!row.next()) {
                throw new SQLException("the table task has lost its row");
            }
        }
    }

    private static boolean exists(Statement statement, String table) throws SQLException {
        try (ResultSet row = statement.executeQuery("SELECT to_regclass('" + table + "') IS NOT NULL")) {
            return row.next() && row.getBoolean(1);
        }
    }

    static String table(int day) {
        return "event_body_" + day;
    }
}
