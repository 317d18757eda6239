package org.shubbak.hub.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Statements that every table needs, inside a transaction of the [HubDatabase].
public final class Statements {
    private Statements() {}

    /// @return how many rows it changed
    public static int change(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = prepared(connection, sql, values)) {
            return statement.executeUpdate();
        }
    }

    /// One row as somebody wants it.
    public interface Reading<T> {
        T from(ResultSet row) throws SQLException;
    }

    public static <T> List<T> list(Connection connection, String sql, Reading<T> reading, Object... values)
            throws SQLException {
        try (PreparedStatement statement = prepared(connection, sql, values);
                ResultSet row = statement.executeQuery()) {
            List<T> all = new ArrayList<>();
            while (row.next()) {
                all.add(reading.from(row));
            }
            return all;
        }
    }

    public static <T> Optional<T> first(Connection connection, String sql, Reading<T> reading, Object... values)
            throws SQLException {
        return list(connection, sql, reading, values).stream().findFirst();
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    public static String text(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : text;
    }

    /// From milliseconds since 1970.
    public static Instant time(ResultSet row, String column) throws SQLException {
        return Instant.ofEpochMilli(row.getLong(column));
    }

    public static @Nullable Instant timeOrNull(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }

    /// The next number of a row that counts, made at 1 where it is not there yet. The row stays locked to the end of
    /// the
    /// transaction, so that numbers become visible in their order, also with several hub processes.
    /// @param table with the columns `key` and `next`
    public static long lockedNext(Connection connection, Dialect dialect, String table, String key, String of)
            throws SQLException {
        change(
                connection,
                "INSERT INTO " + table + "(" + key + ", next) VALUES(?, 1) ON CONFLICT(" + key + ") DO NOTHING",
                of);
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT next FROM " + table + " WHERE " + key + " = ?" + dialect.rowLock())) {
            statement.setString(1, of);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    throw new SQLException("a row that was just there is gone");
                }
                return row.getLong(1);
            }
        }
    }
}
