package org.shubbak.hub.receipts;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.receipt.ListedStation;
import org.shubbak.hub.store.HubDatabase;
import org.shubbak.hub.store.Stored;

/// Every key that ever signed receipts for this hub: those of certificates from their first to the day when the last
/// was taken back, and at a hub for this computer only those that stations showed. A certificate that runs out ends
/// nothing: a station without a line goes on signing.
public record SqlListedStations(HubDatabase database) {
    private static final String KEYS = """
            SELECT station, public_key, MIN(issued_at) AS since,
              CASE WHEN COUNT(revoked_at) = COUNT(*) THEN MAX(revoked_at) END AS revoked
            FROM station_certificate GROUP BY station, public_key
            UNION ALL
            SELECT s.name, s.public_key, s.since, s.revoked_at FROM station s
            WHERE NOT EXISTS (SELECT 1 FROM station_certificate c
              WHERE c.station = s.name AND c.public_key = s.public_key)
            ORDER BY 1, 3""";

    public Stored<List<ListedStation>> all() {
        return database.read(SqlListedStations::all);
    }

    private static List<ListedStation> all(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(KEYS);
                ResultSet row = statement.executeQuery()) {
            List<ListedStation> stations = new ArrayList<>();
            while (row.next()) {
                stations.add(new ListedStation(
                        row.getString(1),
                        plainBase64(row.getString(2)),
                        Instant.ofEpochMilli(row.getLong(3)),
                        null,
                        timeOrNull(row)));
            }
            return stations;
        }
    }

    private static @Nullable Instant timeOrNull(ResultSet row) throws SQLException {
        long millis = row.getLong(4);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }

    private static String plainBase64(String url) {
        return Base64.getEncoder().encodeToString(Base64.getUrlDecoder().decode(url));
    }
}
