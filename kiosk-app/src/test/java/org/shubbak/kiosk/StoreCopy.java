package org.shubbak.kiosk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// Reads a copy of a station's database, as the file itself is locked while it is open.
final class StoreCopy {
    private StoreCopy() {}

    static List<String> rows(Path folder, String sql) throws IOException, SQLException {
        Path copy = Files.createTempDirectory(folder, "copy");
        for (String name : List.of("station.db", "station.db-wal")) {
            if (Files.exists(folder.resolve(name))) {
                Files.copy(folder.resolve(name), copy.resolve(name));
            }
        }
        List<String> rows = new ArrayList<>();
        try (Connection file = DriverManager.getConnection("jdbc:sqlite:" + copy.resolve("station.db"));
                Statement statement = file.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                rows.add(row.getString(1));
            }
        }
        return rows;
    }
}
