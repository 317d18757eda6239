package org.shubbak.hardware.technician;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How many rows each table of the station's database has. Reads no row, and writes nothing.
final class DatabaseFigures {
    private DatabaseFigures() {}

    /// @return rows by table; a single entry `unavailable` where the file is away or in use
    static Map<String, Object> of(Path file) {
        Map<String, Object> figures = new LinkedHashMap<>();
        String url = "jdbc:sqlite:file:" + file.toAbsolutePath() + "?mode=ro";
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(5);
            for (String table : tables(statement)) {
                figures.put(table, count(statement, table));
            }
        } catch (SQLException e) {
            figures.clear();
            figures.put("unavailable", "code " + e.getErrorCode());
        }
        return figures;
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(
                "select name from sqlite_schema where type = 'table' and name not like 'sqlite_%' order by name")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    private static long count(Statement statement, String table) throws SQLException {
        try (ResultSet row = statement.executeQuery("select count(*) from \"" + table + "\"")) {
            return row.next() ? row.getLong(1) : 0;
        }
    }
}
