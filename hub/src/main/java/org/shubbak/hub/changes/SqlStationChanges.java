package org.shubbak.hub.changes;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.shubbak.core.sync.wire.ChangeJson;
import org.shubbak.core.sync.wire.ChangePage;
import org.shubbak.core.sync.wire.HubChange;
import org.shubbak.core.sync.wire.MinistryWord;
import org.shubbak.hub.store.HubDatabase;
import org.shubbak.hub.store.IdBytes;
import org.shubbak.hub.store.Statements;
import org.shubbak.hub.store.Stored;

/// In either database. The row of a station is the lock under which its places are given, so that places become visible
/// in their order.
public record SqlStationChanges(HubDatabase database) implements StationChanges {

    @Override
    public Stored<Optional<String>> tell(MinistryWord word, Instant now) {
        return database.write(connection -> {
            Optional<String> station = stationOf(connection, word.application());
            if (station.isPresent()) {
                add(connection, station.get(), HubChange.APPLICATION_STATUS, ChangeJson.write(word), now);
                refusal(connection, station.get(), word, now);
            }
            return station;
        });
    }

    /// For those who look after the fleet.
    private static void refusal(Connection connection, String station, MinistryWord word, Instant now)
            throws SQLException {
        if (word.state() == MinistryWord.State.REFUSED) {
            Statements.change(
                    connection,
                    "INSERT INTO refusal(application_id, station, told_at) VALUES(?, ?, ?)",
                    IdBytes.of(word.application()),
                    station,
                    now.toEpochMilli());
        }
    }

    private static Optional<String> stationOf(Connection connection, UUID application) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT station FROM event WHERE application_id = ? ORDER BY application_seq, arrival LIMIT 1")) {
            statement.setBytes(1, IdBytes.of(application));
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        }
    }

    /// Inside a transaction of the caller's own.
    public void add(Connection connection, String station, String kind, String body, Instant now) throws SQLException {
        long place = nextPlace(connection, station);
        Statements.change(
                connection,
                "INSERT INTO station_change(station, place, kind, body, made_at) VALUES(?, ?, ?, ?, ?)",
                station,
                place,
                kind,
                body,
                now.toEpochMilli());
    }

    private long nextPlace(Connection connection, String station) throws SQLException {
        long place = Statements.lockedNext(connection, database.dialect(), "station_change_head", "station", station);
        Statements.change(connection, "UPDATE station_change_head SET next = ? WHERE station = ?", place + 1, station);
        return place;
    }

    @Override
    public Stored<ChangePage> after(String station, long after) {
        return database.read(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(
                    "SELECT place, kind, body FROM station_change WHERE station = ? AND place > ?"
                            + " ORDER BY place LIMIT ?")) {
                statement.setString(1, station);
                statement.setLong(2, after);
                statement.setInt(3, ChangePage.MOST + 1);
                try (ResultSet row = statement.executeQuery()) {
                    List<HubChange> changes = new ArrayList<>();
                    while (row.next()) {
                        changes.add(new HubChange(row.getLong(1), row.getString(2), row.getString(3)));
                    }
                    boolean more = changes.size() > ChangePage.MOST;
                    return new ChangePage(more ? changes.subList(0, ChangePage.MOST) : changes, more);
                }
            }
        });
    }
}
