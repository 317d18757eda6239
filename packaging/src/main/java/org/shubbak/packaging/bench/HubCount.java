package org.shubbak.packaging.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.shubbak.hub.store.IdBytes;
import org.sqlite.SQLiteConfig;

/// What the hub's own file holds. Read beside a running hub, which loses nothing by it.
final class HubCount {
    private HubCount() {}

    /// How many `submitted` events the hub holds of each application.
    static Map<UUID, Integer> submitted(Path hubData) throws NotDone {
        Path file = hubData.resolve("hub.db");
        if (Files.notExists(file)) {
            throw new NotDone("There is no hub.db in " + hubData);
        }
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        Map<UUID, Integer> counts = new HashMap<>();
        try (Connection connection = config.createConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT application_id, count(*) FROM event"
                        + " WHERE type = 'submitted' GROUP BY application_id")) {
            while (row.next()) {
                counts.put(IdBytes.read(row.getBytes(1)), row.getInt(2));
            }
            return counts;
        } catch (SQLException e) {
            throw new NotDone("The hub's data cannot be read: " + e.getMessage());
        }
    }
}
