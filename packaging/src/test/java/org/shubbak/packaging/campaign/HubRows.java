package org.shubbak.packaging.campaign;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.shubbak.hub.store.IdBytes;
import org.sqlite.SQLiteConfig;

/// What a hub's own file holds, in the order in which it came.
record HubRows(List<Row> rows, List<String> alarms) {
    record Row(String station, long stationSeq, UUID event, UUID application, long applicationSeq) {}

    static HubRows read(Path hubData) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        List<Row> rows = new ArrayList<>();
        List<String> alarms = new ArrayList<>();
        try (Connection connection = config.createConnection("jdbc:sqlite:" + hubData.resolve("hub.db"));
                Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery("SELECT station, station_seq, event_id, application_id,"
                    + " application_seq FROM event ORDER BY arrival")) {
                while (row.next()) {
                    rows.add(new Row(
                            row.getString(1),
                            row.getLong(2),
                            IdBytes.read(row.getBytes(3)),
                            IdBytes.read(row.getBytes(4)),
                            row.getLong(5)));
                }
            }
            try (ResultSet row = statement.executeQuery("SELECT kind, station, times FROM alarm")) {
                while (row.next()) {
                    alarms.add(row.getString(1) + " " + row.getString(2) + " x" + row.getInt(3));
                }
            }
        }
        return new HubRows(rows, alarms);
    }

    List<Row> of(String station) {
        return rows.stream().filter(row -> row.station().equals(station)).toList();
    }
}
