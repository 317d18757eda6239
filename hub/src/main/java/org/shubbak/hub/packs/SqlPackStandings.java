package org.shubbak.hub.packs;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shubbak.core.sync.wire.PackOrder;
import org.shubbak.hub.store.HubDatabase;
import org.shubbak.hub.store.Stored;

/// How the roll-out stands, for those who decide about it.
public record SqlPackStandings(HubDatabase database) {
    private static final String ROWS = "SELECT s.name AS station, s.office AS office, p.ordered, p.number, p.state,"
            + " p.in_force, p.reason, p.reported_at FROM station s LEFT JOIN station_pack p ON p.station = s.name"
            + " WHERE s.revoked_at IS NULL";

    /// The stations that a target means, by name.
    public Stored<List<StationPack>> of(PackTarget target) {
        return database.read(connection -> switch (target.scope()) {
            case ALL -> rows(connection, ROWS + " ORDER BY s.name");
            case OFFICE -> rows(connection, ROWS + " AND s.office = ? ORDER BY s.name", target.name());
            case STATION -> rows(connection, ROWS + " AND s.name = ?", target.name());
        });
    }

    private static List<StationPack> rows(Connection connection, String sql, String... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                List<StationPack> all = new ArrayList<>();
                while (row.next()) {
                    all.add(row(row));
                }
                return all;
            }
        }
    }

    private static StationPack row(ResultSet row) throws SQLException {
        String inForce = row.getString("in_force");
        long reported = row.getLong("reported_at");
        return new StationPack(
                row.getString("station"),
                row.getString("office"),
                row.getLong("ordered"),
                row.getLong("number"),
                row.getString("state"),
                inForce == null ? PackOrder.BUNDLED : inForce,
                row.getString("reason"),
                reported == 0 ? null : Instant.ofEpochMilli(reported));
    }

    /// The version that stood for a target before the one that stands now: where a rollback goes.
    public Stored<Optional<String>> former(PackTarget target) {
        return database.read(connection -> {
            List<String> versions = versions(connection, target);
            return versions.stream()
                    .filter(version -> !version.equals(versions.getFirst()))
                    .findFirst()
                    .or(() -> versions.isEmpty() || versions.getFirst().equals(PackOrder.BUNDLED)
                            ? Optional.empty()
                            : Optional.of(PackOrder.BUNDLED));
        });
    }

    /// Of the orders that were for a target, latest first.
    private static List<String> versions(Connection connection, PackTarget target) throws SQLException {
        String targets = switch (target.scope()) {
            case ALL -> "f.scope = 'ALL' AND f.name = ?";
            case OFFICE -> "(f.scope = 'ALL' OR f.scope = 'OFFICE' AND f.name = ?)";
            case STATION ->
                "(f.scope = 'ALL' OR f.scope = 'STATION' AND f.name = ?"
                        + " OR f.scope = 'OFFICE' AND f.name = (SELECT office FROM station WHERE name = ?))";
        };
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT DISTINCT o.number, o.version FROM pack_order o JOIN pack_order_for f ON f.number = o.number"
                        + " WHERE " + targets + " ORDER BY o.number DESC LIMIT 1000")) {
            statement.setString(1, target.name());
            if (target.scope() == PackTarget.Scope.STATION) {
                statement.setString(2, target.name());
            }
            try (ResultSet row = statement.executeQuery()) {
                List<String> versions = new ArrayList<>();
                while (row.next()) {
                    versions.add(row.getString(2));
                }
                return versions;
            }
        }
    }
}
