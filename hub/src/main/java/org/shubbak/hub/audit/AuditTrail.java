package org.shubbak.hub.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.shubbak.core.sync.wire.AuditPage;
import org.shubbak.core.sync.wire.AuditRow;
import org.shubbak.hub.store.Alarms;
import org.shubbak.hub.store.Filing.Alarm;
import org.shubbak.hub.store.HubDatabase;
import org.shubbak.hub.store.Statements;
import org.shubbak.hub.store.Stored;

/// Every station's audit log as it came, in either database. A row that does not follow from the one before it, a log
/// that became shorter and a row that reads differently than it once did raise an alarm; what comes is kept all the
/// same,
/// because it is evidence. Calls block; any thread.
/// @param database of the hub
public record AuditTrail(HubDatabase database) {

    /// @param through the last place that the hub has
    /// @param alarms what did not fit
    public record Taken(long through, List<Alarm> alarms) {}

    private record Head(long place, String hash) {}

    /// Rows from before are passed over, and none is taken behind a hole: the station sends on from what is answered.
    public Stored<Taken> take(AuditPage page, Instant now) {
        return database.write(connection -> {
            Head head = head(connection, page.station(), now);
            List<Alarm> alarms = new ArrayList<>(rewritten(connection, page, head));
            for (AuditRow row : page.rows()) {
                if (row.place() != head.place() + 1) {
                    continue;
                }
                if (!row.follows(row.place(), head.hash())) {
                    alarms.add(alarm("audit-broken", page.station(), row.place()));
                }
                keep(connection, page.station(), row);
                head = new Head(row.place(), row.hash());
            }
            Statements.change(
                    connection,
                    "UPDATE station_audit_head SET place = ?, hash = ?, seen_at = ? WHERE station = ?",
                    head.place(),
                    head.hash(),
                    now.toEpochMilli(),
                    page.station());
            Alarms.raise(connection, alarms, now);
            return new Taken(head.place(), alarms);
        });
    }

    /// @return whatever the station now says otherwise than the rows it once sent
    private static List<Alarm> rewritten(Connection connection, AuditPage page, Head head) throws SQLException {
        List<Alarm> alarms = new ArrayList<>();
        if (page.headPlace() < head.place()) {
            alarms.add(alarm("audit-shorter", page.station(), page.headPlace() + 1));
        }
        if (page.headPlace() > 0 && page.headPlace() <= head.place()) {
            differs(connection, page.station(), page.headPlace(), page.headHash())
                    .ifPresent(alarms::add);
        }
        for (AuditRow row : page.rows()) {
            if (row.place() <= head.place()) {
                differs(connection, page.station(), row.place(), row.hash()).ifPresent(alarms::add);
            }
        }
        return alarms;
    }

    private static Optional<Alarm> differs(Connection connection, String station, long place, String hash)
            throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT hash FROM station_audit WHERE station = ? AND place = ?")) {
            statement.setString(1, station);
            statement.setLong(2, place);
            try (ResultSet row = statement.executeQuery()) {
                boolean same = row.next() && row.getString(1).equals(hash);
                return same ? Optional.empty() : Optional.of(alarm("audit-changed", station, place));
            }
        }
    }

    private Head head(Connection connection, String station, Instant now) throws SQLException {
        Statements.change(
                connection,
                "INSERT INTO station_audit_head(station, place, hash, seen_at) VALUES (?, 0, ?, ?)"
                        + " ON CONFLICT(station) DO NOTHING",
                station,
                AuditPage.FIRST,
                now.toEpochMilli());
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT place, hash FROM station_audit_head WHERE station = ?"
                        + database.dialect().rowLock())) {
            statement.setString(1, station);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    throw new SQLException("a row that was just there is gone");
                }
                return new Head(row.getLong(1), row.getString(2));
            }
        }
    }

    private static void keep(Connection connection, String station, AuditRow row) throws SQLException {
        Statements.change(
                connection,
                "INSERT INTO station_audit(station, place, at, actor, action, subject, detail, previous, hash)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                station,
                row.place(),
                row.at(),
                row.actor(),
                row.action(),
                row.subject(),
                row.detail(),
                row.previous(),
                row.hash());
    }

    /// An alarm is kept under an id; that of a row is made of its place.
    private static Alarm alarm(String kind, String station, long place) {
        return new Alarm(kind, station, new UUID(0, place));
    }
}
