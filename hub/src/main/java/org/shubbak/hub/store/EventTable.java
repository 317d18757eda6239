package org.shubbak.hub.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.shubbak.core.sync.wire.EventVerdict;
import org.shubbak.core.sync.wire.WireEvent;
import org.shubbak.hub.store.Filing.Alarm;
import org.shubbak.hub.store.Standing.Before;

/// The statements of one writing connection, prepared once. One thread.
final class EventTable implements AutoCloseable {
    private final PreparedStatement known;
    private final PreparedStatement places;
    private final PreparedStatement stationSeq;
    private final PreparedStatement insert;
    private final PreparedStatement verdict;
    private final PreparedStatement alarm;

    EventTable(Connection connection) throws SQLException {
        known = connection.prepareStatement(
                "SELECT e.hash, v.code FROM event e LEFT JOIN verdict v ON v.event_id = e.event_id WHERE e.event_id = ?");
        places = connection.prepareStatement(
                "SELECT application_seq FROM event WHERE application_id = ? ORDER BY application_seq");
        stationSeq = connection.prepareStatement("SELECT 1 FROM event WHERE station = ? AND station_seq = ? LIMIT 1");
        insert = connection.prepareStatement("INSERT INTO event(event_id, station, station_seq, application_id,"
                + " application_seq, type, hash, received_at, recorded_at, body) VALUES (?,?,?,?,?,?,?,?,?,?)");
        verdict = connection.prepareStatement(
                "INSERT INTO verdict(event_id, application_id, verdict, code, decided_at) VALUES (?,?,?,?,?)"
                        + " ON CONFLICT(event_id) DO UPDATE SET application_id = excluded.application_id,"
                        + " verdict = excluded.verdict, code = excluded.code, decided_at = excluded.decided_at");
        alarm = connection.prepareStatement(
                "INSERT INTO alarm(kind, station, event_id, times, last_at) VALUES (?,?,?,1,?)"
                        + " ON CONFLICT(kind, station, event_id) DO UPDATE SET times = times + 1,"
                        + " last_at = excluded.last_at");
    }

    Standing standing(WireEvent event, byte[] hash) throws SQLException {
        Before before = before(event, hash);
        boolean taken = false;
        int next = 1;
        places.setString(1, event.applicationId().toString());
        try (ResultSet row = places.executeQuery()) {
            while (row.next()) {
                int place = row.getInt(1);
                taken |= place == event.applicationSeq();
                next = place == next ? next + 1 : next;
            }
        }
        return new Standing(before, taken, next);
    }

    private Before before(WireEvent event, byte[] hash) throws SQLException {
        known.setString(1, event.eventId().toString());
        try (ResultSet row = known.executeQuery()) {
            if (!row.next()) {
                return new Before.Never();
            }
            return MessageDigest.isEqual(row.getBytes(1), hash)
                    ? new Before.Same(row.getString(2))
                    : new Before.Another();
        }
    }

    boolean stationSeqUsed(String station, long seq) throws SQLException {
        stationSeq.setString(1, station);
        stationSeq.setLong(2, seq);
        try (ResultSet row = stationSeq.executeQuery()) {
            return row.next();
        }
    }

    void insert(String station, WireEvent event, byte[] hash, Instant receivedAt) throws SQLException {
        insert.setString(1, event.eventId().toString());
        insert.setString(2, station);
        insert.setLong(3, event.stationSeq());
        insert.setString(4, event.applicationId().toString());
        insert.setInt(5, event.applicationSeq());
        insert.setString(6, event.type());
        insert.setBytes(7, hash);
        insert.setString(8, receivedAt.toString());
        insert.setString(9, event.recordedAt());
        insert.setBytes(10, event.body().getBytes(UTF_8));
        insert.executeUpdate();
    }

    void decide(UUID applicationId, EventVerdict decided, Instant at) throws SQLException {
        verdict.setString(1, decided.eventId().toString());
        verdict.setString(2, applicationId.toString());
        verdict.setString(3, decided.verdict().name());
        verdict.setString(4, decided.code());
        verdict.setString(5, at.toString());
        verdict.executeUpdate();
    }

    void raise(Alarm raised, Instant at) throws SQLException {
        alarm.setString(1, raised.kind());
        alarm.setString(2, raised.station());
        alarm.setString(3, raised.eventId().toString());
        alarm.setString(4, at.toString());
        alarm.executeUpdate();
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement statement :
                new PreparedStatement[] {known, places, stationSeq, insert, verdict, alarm}) {
            statement.close();
        }
    }
}
