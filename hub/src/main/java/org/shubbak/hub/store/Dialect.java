package org.shubbak.hub.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What cannot be said alike to both databases. Everything else is one SQL.
public enum Dialect {
    SQLITE("") {
        @Override
        long[] arrivals(Connection connection, int count) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.executeUpdate("UPDATE arrival SET next = next + " + count);
            }
            return longs(
                    connection,
                    "SELECT next - s.n FROM arrival, (WITH RECURSIVE c(n) AS" + " (SELECT " + count
                            + " UNION ALL SELECT n - 1 FROM c WHERE n > 1) SELECT n FROM c) s",
                    count);
        }

        @Override
        String values(List<Rows.Column> columns) {
            return "VALUES (?" + ",?".repeat(columns.size() - 1) + ")";
        }

        @Override
        void insert(PreparedStatement statement, List<Rows.Column> columns, List<@Nullable Object[]> rows)
                throws SQLException {
            for (@Nullable Object[] row : rows) {
                for (int i = 0; i < row.length; i++) {
                    statement.setObject(i + 1, row[i]);
                }
                statement.addBatch();
            }
            statement.executeBatch();
        }

        // Which faults end a transaction SQLite shows by refusing the way back to the savepoint.
        @Override
        boolean endsTransaction(SQLException fault) {
            return false;
        }

        @Override
        boolean worthAnotherTry(SQLException fault) {
            return false; // one writer: nobody to collide with
        }
    },

    POSTGRESQL(" FOR UPDATE") {
        @Override
        long[] arrivals(Connection connection, int count) throws SQLException {
            return longs(connection, "SELECT nextval('event_arrival') FROM generate_series(1, " + count + ")", count);
        }

        // One value a column, however many rows: the server reads and plans so few in no time.
        @Override
        String values(List<Rows.Column> columns) {
            return columns.stream()
                    .map(column -> "?::" + column.type() + "[]")
                    .collect(Collectors.joining(", ", "SELECT * FROM unnest(", ")"));
        }

        @Override
        void insert(PreparedStatement statement, List<Rows.Column> columns, List<@Nullable Object[]> rows)
                throws SQLException {
            for (int i = 0; i < columns.size(); i++) {
                int at = i;
                String type = columns.get(i).type();
                @Nullable Object[] column = rows.stream().map(row -> row[at]).toArray(array(type));
                statement.setArray(i + 1, statement.getConnection().createArrayOf(type, column));
            }
            statement.executeUpdate();
        }

        // Connection, resources, operator, timeouts and disk; and what is to be tried again from the start.
        @Override
        boolean endsTransaction(SQLException fault) {
            return switch (SqlStates.kind(fault)) {
                case "08", "25", "40", "53", "55", "57", "58", "XX" -> true;
                default -> false;
            };
        }

        @Override
        boolean worthAnotherTry(SQLException fault) {
            return SqlStates.collision(fault);
        }
    };

    private final String rowLock;

    Dialect(String rowLock) {
        this.rowLock = rowLock;
    }

    /// After a SELECT: holds its rows until the transaction ends. SQLite has one writer and needs no such word.
    public String rowLock() {
        return rowLock;
    }

    /// Numbers in the order of arrival, never given twice. Gaps mean nothing.
    abstract long[] arrivals(Connection connection, int count) throws SQLException;

    /// What stands behind `INSERT INTO table(columns)`.
    abstract String values(List<Rows.Column> columns);

    /// @param statement with [#values]
    abstract void insert(PreparedStatement statement, List<Rows.Column> columns, List<@Nullable Object[]> rows)
            throws SQLException;

    /// Whether the whole transaction is lost, and not one event only.
    abstract boolean endsTransaction(SQLException fault);

    /// Whether the same transaction, run again, may well succeed.
    abstract boolean worthAnotherTry(SQLException fault);

    private static long[] longs(Connection connection, String sql, int count) throws SQLException {
        long[] numbers = new long[count];
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            for (int i = 0; row.next(); i++) {
                numbers[i] = row.getLong(1);
            }
        }
        return numbers;
    }

    /// The driver writes arrays in binary where it sees what they are of.
    private static IntFunction<@Nullable Object[]> array(String type) {
        return switch (type) {
            case "bytea" -> byte[][]::new;
            case "int4" -> Integer[]::new;
            case "int8" -> Long[]::new;
            default -> String[]::new;
        };
    }
}
