package org.shubbak.hub.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The daily tables of bodies on PostgreSQL. Several hubs may ask for the same day at once: a row of `task` is the
/// lock.
/// A new table is attached, which holds up nobody who files.
final class Partitions {
    private static final String TABLE = "event_body_";
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

    /// A day at a time. A day with a body that no ministry has yet stays whole.
    Stored<Integer> drop(LocalDate before) {
        int dropped = 0;
        Stored<List<LocalDate>> days = database.read(Partitions::days);
        if (days instanceof Stored.Failed<List<LocalDate>> failed) {
            return new Stored.Failed<>(failed.incident());
        }
        if (days instanceof Stored.Done<List<LocalDate>> all) {
            for (LocalDate day : all.value()) {
                if (day.isBefore(before)
                        && database.write(connection -> drop(connection, day)) instanceof Stored.Done<Boolean> done
                        && done.value()) {
                    known.remove(ReceivedDay.of(day));
                    dropped++;
                }
            }
        }
        return new Stored.Done<>(dropped);
    }

    private static List<LocalDate> days(Connection connection) throws SQLException {
        List<LocalDate> days = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT c.relname FROM pg_inherits i JOIN pg_class c"
                        + " ON c.oid = i.inhrelid WHERE i.inhparent = 'event_body'::regclass ORDER BY c.relname")) {
            while (row.next()) {
                days.add(ReceivedDay.read(row.getString(1).substring(TABLE.length())));
            }
        }
        return days;
    }

    /// The locks are held for a moment, and waited for briefly: else those who file would queue up behind the wait.
    private static boolean drop(Connection connection, LocalDate day) throws SQLException {
        String table = table(ReceivedDay.of(day));
        try (Statement statement = connection.createStatement()) {
            lock(statement);
            statement.execute("SET LOCAL lock_timeout = '1s'");
            if (!exists(statement, table)) {
                return false;
            }
            statement.execute("LOCK TABLE " + table + " IN ACCESS EXCLUSIVE MODE");
            if (waits(statement, day)) {
                return false;
            }
            statement.execute("DROP TABLE " + table);
            return true;
        }
    }

    /// Looked for by arrival, which is how what a ministry has not got is kept in order.
    private static boolean waits(Statement statement, LocalDate day) throws SQLException {
        String of = " FROM event_body WHERE received_day = " + ReceivedDay.of(day) + ")";
        try (ResultSet row = statement.executeQuery("SELECT 1 FROM event WHERE forwarded_at IS NULL AND arrival"
                + " BETWEEN (SELECT min(arrival)" + of + " AND (SELECT max(arrival)" + of + " LIMIT 1")) {
            return row.next();
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

    private static String table(int day) {
        return TABLE + day;
    }
}
