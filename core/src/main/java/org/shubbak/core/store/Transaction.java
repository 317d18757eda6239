package org.shubbak.core.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The statements of one open connection, inside one transaction at a time. Handed to the work that [Database#transact]
/// runs and useless outside it.
public final class Transaction {

    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    Transaction(Connection connection) {
        this.connection = connection;
    }

    int update(String sql, @Nullable Object... values) throws StoreFault {
        try {
            return bound(sql, values).executeUpdate();
        } catch (SQLException e) {
            throw SqliteFault.of(e);
        }
    }

    <T> List<T> list(String sql, Row<T> row, @Nullable Object... values) throws StoreFault {
        try (ResultSet rows = bound(sql, values).executeQuery()) {
            List<T> all = new ArrayList<>();
            while (rows.next()) {
                all.add(row.of(rows));
            }
            return all;
        } catch (SQLException e) {
            throw SqliteFault.of(e);
        }
    }

    <T> Optional<T> one(String sql, Row<T> row, @Nullable Object... values) throws StoreFault {
        return list(sql, row, values).stream().findFirst();
    }

    long number(String sql, @Nullable Object... values) throws StoreFault {
        return one(sql, row -> row.getLong(1), values).orElse(0L);
    }

    static @Nullable Sealed sealed(ResultSet row, String column) throws SQLException {
        byte[] bytes = row.getBytes(column);
        return bytes == null ? null : new Sealed(bytes);
    }

    static Sealed present(ResultSet row, String column) throws SQLException {
        return new Sealed(row.getBytes(column));
    }

    private PreparedStatement bound(String sql, @Nullable Object... values) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            switch (value) {
                case null -> statement.setNull(i + 1, java.sql.Types.NULL);
                case Sealed sealed -> statement.setBytes(i + 1, sealed.bytes());
                case byte[] bytes -> statement.setBytes(i + 1, bytes);
                case Number number -> statement.setLong(i + 1, number.longValue());
                default -> statement.setString(i + 1, value.toString());
            }
        }
        return statement;
    }
}
