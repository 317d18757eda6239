package org.shubbak.hub.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Rows for one table, written together in the order in which they were added.
final class Rows {
    private final String table;
    private final List<Column> columns;
    private final String then;
    private final List<@Nullable Object[]> values = new ArrayList<>();

    /// @param type PostgreSQL's word for it
    record Column(String name, String type) {}

    private Rows(String table, List<Column> columns, String then) {
        this.table = table;
        this.columns = columns;
        this.then = then;
    }

    /// @param then what stands behind the values, such as what to do with a row that is there already
    static Rows of(String table, List<Column> columns, String then) {
        return new Rows(table, columns, then);
    }

    static Column bytes(String name) {
        return new Column(name, "bytea");
    }

    static Column text(String name) {
        return new Column(name, "text");
    }

    /// Up to 32 bits.
    static Column integer(String name) {
        return new Column(name, "int4");
    }

    static Column number(String name) {
        return new Column(name, "int8");
    }

    /// @param row in the order of the columns
    void add(@Nullable Object... row) {
        values.add(row);
    }

    void insert(Connection connection, Dialect dialect) throws SQLException {
        if (values.isEmpty()) {
            return;
        }
        String names = columns.stream().map(Column::name).collect(Collectors.joining(", "));
        try (PreparedStatement statement = connection.prepareStatement(
                "INSERT INTO " + table + "(" + names + ") " + dialect.values(columns) + " " + then)) {
            dialect.insert(statement, columns, values);
        }
    }
}
