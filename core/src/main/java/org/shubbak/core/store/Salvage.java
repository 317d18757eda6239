package org.shubbak.core.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.sqlite.SQLiteConfig;

/// Learns from a damaged file how far its numbers went: a number that stands on somebody's paper must not be given
/// again. A gap can be explained, a repeat cannot.
final class Salvage {
    /// What a lost write-ahead log may have held.
    private static final long MARGIN = 100;

    private Salvage() {}

    /// Series and the next number that is surely free; empty when the file gives nothing.
    static Optional<Map<String, Long>> series(Path damaged) {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        Map<String, Long> next = new LinkedHashMap<>();
        try (Connection connection = config.createConnection("jdbc:sqlite:" + damaged);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT name, next FROM series")) {
            while (row.next()) {
                next.put(row.getString(1), row.getLong(2) + MARGIN);
            }
            return next.isEmpty() ? Optional.empty() : Optional.of(next);
        } catch (SQLException unreadable) {
            return Optional.empty();
        }
    }
}
