package org.shubbak.hub.packs;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.shubbak.core.sync.wire.HubChange;
import org.shubbak.core.sync.wire.PackJson;
import org.shubbak.core.sync.wire.PackOrder;
import org.shubbak.core.sync.wire.PackReport;
import org.shubbak.hub.changes.SqlStationChanges;
import org.shubbak.hub.store.HubDatabase;
import org.shubbak.hub.store.Statements;
import org.shubbak.hub.store.Stored;

/// Which station is to work with which pack. An order stands once, whoever it is for; a station is given the latest
/// that
/// is for it when it next asks what is new, also one that is enrolled later. Numbers are given under one locked row, so
/// that they become visible in their order.
public record SqlPackOrders(HubDatabase database) {
    private static final String HEAD = "orders";
    /// The latest order for a station that is none of its own office's unless it is enrolled.
    private static final String LATEST = "SELECT max(number) FROM pack_order_for WHERE scope = 'ALL'"
            + " OR scope = 'STATION' AND name = ?"
            + " OR scope = 'OFFICE' AND name = (SELECT office FROM station WHERE name = ?)";
    /// Beyond this a report is nonsense, and must not use up the numbers.
    private static final long FARTHEST = 1_000_000;

    /// @return the order; empty where the hub has no such pack
    public Stored<Optional<PackOrder>> give(String version, List<PackTarget> targets, Instant now) {
        return database.write(connection -> {
            Optional<String> hash = SqlPacks.hash(connection, version);
            if (hash.isEmpty() && !version.equals(PackOrder.BUNDLED)) {
                return Optional.empty();
            }
            PackOrder order = new PackOrder(next(connection), version, hash);
            Statements.change(
                    connection,
                    "INSERT INTO pack_order(number, version, hash, made_at) VALUES(?, ?, nullif(?, ''), ?)",
                    order.number(),
                    version,
                    hash.orElse(""),
                    now.toEpochMilli());
            for (PackTarget target : targets) {
                Statements.change(
                        connection,
                        "INSERT INTO pack_order_for(scope, name, number) VALUES(?, ?, ?)"
                                + " ON CONFLICT(scope, name, number) DO NOTHING",
                        target.scope().name(),
                        target.name(),
                        order.number());
            }
            return Optional.of(order);
        });
    }

    private long next(Connection connection) throws SQLException {
        long number = Statements.lockedNext(connection, database.dialect(), "pack_order_head", "name", HEAD);
        Statements.change(connection, "UPDATE pack_order_head SET next = ? WHERE name = ?", number + 1, HEAD);
        return number;
    }

    /// Puts the latest order among the changes of a station, unless it was there already.
    /// @return whether there was one
    public Stored<Boolean> due(String station, Instant now) {
        Stored<Boolean> due = database.read(connection -> latest(connection, station) > given(connection, station));
        return due instanceof Stored.Done<Boolean> done && done.value()
                ? database.write(connection -> put(connection, station, now))
                : due;
    }

    private boolean put(Connection connection, String station, Instant now) throws SQLException {
        Statements.change(
                connection,
                "INSERT INTO station_pack(station, ordered) VALUES(?, 0) ON CONFLICT(station) DO NOTHING",
                station);
        long given = number(
                connection,
                "SELECT ordered FROM station_pack WHERE station = ?"
                        + database.dialect().rowLock(),
                station);
        long latest = latest(connection, station);
        if (latest <= given) {
            return false;
        }
        new SqlStationChanges(database)
                .add(connection, station, HubChange.CATALOGUE_PACK, PackJson.write(order(connection, latest)), now);
        Statements.change(connection, "UPDATE station_pack SET ordered = ? WHERE station = ?", latest, station);
        return true;
    }

    private static long latest(Connection connection, String station) throws SQLException {
        return number(connection, LATEST, station, station);
    }

    private static long given(Connection connection, String station) throws SQLException {
        return number(connection, "SELECT ordered FROM station_pack WHERE station = ?", station);
    }

    private static PackOrder order(Connection connection, long number) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT version, hash FROM pack_order WHERE number = ?")) {
            statement.setLong(1, number);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    throw new SQLException("an order that was just there is gone");
                }
                return new PackOrder(number, row.getString(1), Optional.ofNullable(row.getString(2)));
            }
        }
    }

    /// What a station says of an order. A hub that was restored from a backup learns here how far its numbers had come,
    /// so that its next order is a later one.
    public Stored<Boolean> report(PackReport report, Instant now) {
        return database.write(connection -> {
            long next = Statements.lockedNext(connection, database.dialect(), "pack_order_head", "name", HEAD);
            if (report.latest() >= next && report.latest() < next + FARTHEST) {
                Statements.change(
                        connection, "UPDATE pack_order_head SET next = ? WHERE name = ?", report.latest() + 1, HEAD);
            }
            return Statements.change(
                            connection,
                            "INSERT INTO station_pack(station, ordered, number, state, in_force, reason, reported_at)"
                                    + " VALUES(?, 0, ?, ?, ?, nullif(?, ''), ?) ON CONFLICT(station) DO UPDATE SET"
                                    + " number = excluded.number, state = excluded.state,"
                                    + " in_force = excluded.in_force, reason = excluded.reason,"
                                    + " reported_at = excluded.reported_at",
                            report.station(),
                            report.number(),
                            PackJson.written(report.state()),
                            report.inForce(),
                            report.reason() == null ? "" : report.reason(),
                            now.toEpochMilli())
                    == 1;
        });
    }

    private static long number(Connection connection, String sql, String... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }
}
