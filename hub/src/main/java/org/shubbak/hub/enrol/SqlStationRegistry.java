package org.shubbak.hub.enrol;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.shubbak.hub.store.HubDatabase;
import org.shubbak.hub.store.Statements;
import org.shubbak.hub.store.Stored;

/// In the tables of the hub's database, `V4__stations.sql`. Times are milliseconds since 1970.
public record SqlStationRegistry(HubDatabase database) implements StationRegistry {

    private static final byte[] NO_EVENT = new byte[16];

    @Override
    public Stored<Boolean> add(NewCode code, Instant now) {
        return database.write(connection -> {
            Statements.change(
                    connection,
                    "INSERT INTO enrol_code(hash, station, office, made_at, expires_at) VALUES(?, ?, ?, ?, ?)",
                    code.hash(),
                    code.station(),
                    code.office(),
                    now.toEpochMilli(),
                    code.expiresAt().toEpochMilli());
            return true;
        });
    }

    private record Code(String station, String office, Instant expiresAt, boolean used) {}

    @Override
    public Stored<Redemption> redeem(String hash, Issuing issuing, Instant now) {
        return database.write(connection -> {
            Code code = Statements.first(
                            connection,
                            "SELECT station, office, expires_at, used_at FROM enrol_code WHERE hash = ?"
                                    + database.dialect().rowLock(),
                            row -> new Code(
                                    Statements.text(row, "station"),
                                    Statements.text(row, "office"),
                                    Statements.time(row, "expires_at"),
                                    Statements.timeOrNull(row, "used_at") != null),
                            hash)
                    .orElse(null);
            if (code == null) {
                return new Redemption.Unknown();
            }
            if (code.used()) {
                return new Redemption.Used();
            }
            if (!now.isBefore(code.expiresAt())) {
                return new Redemption.Expired();
            }
            Statements.change(connection, "UPDATE enrol_code SET used_at = ? WHERE hash = ?", now.toEpochMilli(), hash);
            Issued issued = issuing.forStation(code.station(), code.office());
            enter(connection, code, issued, now);
            return new Redemption.Enrolled(code.station(), code.office(), issued);
        });
    }

    /// The operator's new code is the last word about a name: an earlier key or revocation no longer counts, and an
    /// earlier
    /// certificate neither.
    private static void enter(Connection connection, Code code, Issued issued, Instant now) throws SQLException {
        Statements.change(
                connection,
                "UPDATE station_certificate SET revoked_at = ? WHERE station = ? AND revoked_at IS NULL",
                now.toEpochMilli(),
                code.station());
        int known = Statements.change(
                connection,
                "UPDATE station SET office = ?, public_key = ?, revoked_at = NULL WHERE name = ?",
                code.office(),
                issued.publicKey(),
                code.station());
        if (known == 0) {
            Statements.change(
                    connection,
                    "INSERT INTO station(name, office, public_key, since) VALUES(?, ?, ?, ?)",
                    code.station(),
                    code.office(),
                    issued.publicKey(),
                    now.toEpochMilli());
        }
        keep(connection, code.station(), issued, now);
    }

    private static void keep(Connection connection, String station, Issued issued, Instant now) throws SQLException {
        Statements.change(
                connection,
                "INSERT INTO station_certificate(serial, station, public_key, issued_at, not_after) VALUES(?, ?, ?, ?, ?)",
                issued.serial(),
                station,
                issued.publicKey(),
                now.toEpochMilli(),
                issued.certificate().getNotAfter().toInstant().toEpochMilli());
    }

    @Override
    public Stored<Optional<Given>> given(String serial) {
        return database.read(connection -> given(connection, serial));
    }

    private static Optional<Given> given(Connection connection, String serial) throws SQLException {
        return Statements.first(
                connection,
                "SELECT s.name, s.office, c.public_key, s.public_key AS known_key,"
                        + " COALESCE(c.revoked_at, s.revoked_at) AS revoked"
                        + " FROM station_certificate c JOIN station s ON s.name = c.station WHERE c.serial = ?",
                row -> new Given(
                        Statements.text(row, "name"),
                        Statements.text(row, "office"),
                        Statements.text(row, "public_key"),
                        Statements.text(row, "public_key").equals(Statements.text(row, "known_key")),
                        Statements.timeOrNull(row, "revoked")),
                serial);
    }

    @Override
    public Stored<Boolean> renewed(String oldSerial, Issued next, Instant now) {
        return database.write(connection -> {
            Given old = given(connection, oldSerial).orElse(null);
            if (old == null || old.revokedAt() != null || !old.current()) {
                return false;
            }
            keep(connection, old.station(), next, now);
            return true;
        });
    }

    @Override
    public Stored<KeyWord> shown(String station, String publicKey, Instant now) {
        Stored<Optional<KeyWord>> known = database.read(connection -> word(connection, station, publicKey));
        if (!(known instanceof Stored.Done<Optional<KeyWord>> done)) {
            return known instanceof Stored.Failed<Optional<KeyWord>> failed
                    ? new Stored.Failed<>(failed.incident())
                    : new Stored.Late<>();
        }
        return done.value()
                .<Stored<KeyWord>>map(Stored.Done::new)
                .orElseGet(() -> database.write(connection -> {
                    Optional<KeyWord> meanwhile = word(connection, station, publicKey);
                    if (meanwhile.isPresent()) {
                        return meanwhile.get();
                    }
                    Statements.change(
                            connection,
                            "INSERT INTO station(name, office, public_key, since) VALUES(?, '', ?, ?)",
                            station,
                            publicKey,
                            now.toEpochMilli());
                    return KeyWord.FIRST_SEEN;
                }));
    }

    private static Optional<KeyWord> word(Connection connection, String station, String publicKey) throws SQLException {
        return known(connection, station)
                .map(known -> known.revokedAt() != null
                        ? KeyWord.REVOKED
                        : known.publicKey().equals(publicKey) ? KeyWord.SAME : KeyWord.OTHER);
    }

    @Override
    public Stored<Optional<Known>> known(String station) {
        return database.read(connection -> known(connection, station));
    }

    private static Optional<Known> known(Connection connection, String station) throws SQLException {
        return Statements.first(
                connection,
                "SELECT public_key, revoked_at FROM station WHERE name = ?",
                row -> new Known(Statements.text(row, "public_key"), Statements.timeOrNull(row, "revoked_at")),
                station);
    }

    @Override
    public Stored<Boolean> alarm(String kind, String station, Instant now) {
        return database.write(connection -> Statements.change(
                        connection,
                        "INSERT INTO alarm(kind, station, event_id, times, last_at) VALUES(?, ?, ?, 1, ?)"
                                + " ON CONFLICT(kind, station, event_id)"
                                + " DO UPDATE SET times = alarm.times + 1, last_at = excluded.last_at",
                        kind,
                        station,
                        NO_EVENT,
                        now.toEpochMilli())
                > 0);
    }

    @Override
    public Stored<Boolean> revoke(String station, Instant now) {
        return database.write(connection -> {
            Statements.change(
                    connection,
                    "UPDATE station_certificate SET revoked_at = ? WHERE station = ? AND revoked_at IS NULL",
                    now.toEpochMilli(),
                    station);
            // Codes that wait for this name are of before.
            Statements.change(
                    connection,
                    "UPDATE enrol_code SET used_at = ? WHERE station = ? AND used_at IS NULL",
                    now.toEpochMilli(),
                    station);
            return Statements.change(
                            connection, "UPDATE station SET revoked_at = ? WHERE name = ?", now.toEpochMilli(), station)
                    > 0;
        });
    }

    @Override
    public Stored<List<Row>> all() {
        return database.read(connection -> Statements.list(
                connection,
                "SELECT s.name, s.office, s.since, s.revoked_at,"
                        + " (SELECT MAX(c.not_after) FROM station_certificate c"
                        + " WHERE c.station = s.name AND c.revoked_at IS NULL) AS until"
                        + " FROM station s ORDER BY s.name",
                row -> new Row(
                        Statements.text(row, "name"),
                        Statements.text(row, "office"),
                        Statements.time(row, "since"),
                        Statements.timeOrNull(row, "until"),
                        Statements.timeOrNull(row, "revoked_at"))));
    }
}
