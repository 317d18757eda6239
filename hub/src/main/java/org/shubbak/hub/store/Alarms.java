package org.shubbak.hub.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.shubbak.hub.store.Filing.Alarm;

/// What people must look at. The same alarm again counts and makes no second row.
public final class Alarms {
    private Alarms() {}

    public static void raise(Connection connection, List<Alarm> alarms, Instant at) throws SQLException {
        if (alarms.isEmpty()) {
            return;
        }
        try (PreparedStatement statement =
                connection.prepareStatement("INSERT INTO alarm(kind, station, event_id, times, last_at)"
                        + " VALUES (?,?,?,1,?) ON CONFLICT(kind, station, event_id)"
                        + " DO UPDATE SET times = alarm.times + 1, last_at = excluded.last_at")) {
            for (Alarm alarm : alarms) {
                statement.setString(1, alarm.kind());
                statement.setString(2, alarm.station());
                statement.setBytes(3, IdBytes.of(alarm.eventId()));
                statement.setLong(4, at.toEpochMilli());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
