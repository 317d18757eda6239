package org.shubbak.hub.fleet;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shubbak.core.sync.wire.Parsed;
import org.shubbak.core.sync.wire.ReportJson;
import org.shubbak.core.sync.wire.StationReport.DeviceWord;
import org.shubbak.hub.store.HubDatabase;
import org.shubbak.hub.store.Statements;
import org.shubbak.hub.store.Stored;

/// Looks through the stations, by office and name, from one on: never by counting from the start. Calls block; any
/// thread.
public record FleetReading(HubDatabase database) {
    /// Rows of a page.
    public static final int PAGE = 50;

    private static final String FLEET = """
            (SELECT s.name, s.office, s.revoked_at, r.program, r.catalogue, r.waiting, r.oldest_seconds, r.aside,
              r.open_payments, r.skew_ms, r.devices, r.devices_down, r.paper, r.reported_at,
              CASE WHEN coalesce(c.seen_at, 0) > coalesce(r.reported_at, s.since) THEN c.seen_at
                ELSE coalesce(r.reported_at, s.since) END AS heard_at,
              (SELECT max(k.not_after) FROM station_certificate k
                WHERE k.station = s.name AND k.revoked_at IS NULL) AS until
            FROM station s LEFT JOIN station_report r ON r.station = s.name
              LEFT JOIN station_chain c ON c.station = s.name) f""";

    /// @param next where the following page begins; empty on the last
    public record Page(List<FleetStation> stations, Optional<FleetQuestion.Place> next) {
        public Page {
            stations = List.copyOf(stations);
        }
    }

    public Stored<Page> page(FleetQuestion question, Instant now) {
        List<String> conditions = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        question.office().ifPresent(office -> {
            conditions.add("f.office = ?");
            values.add(office);
        });
        question.after().ifPresent(last -> {
            conditions.add("(f.office, f.name) > (?, ?)");
            values.add(last.office());
            values.add(last.station());
        });
        question.trouble().ifPresent(trouble -> conditions.add(trouble.condition(now)));
        if (question.anyTrouble()) {
            conditions.add(Trouble.anyCondition(now));
        }
        String where = conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
        String sql = "SELECT f.* FROM " + FLEET + where + " ORDER BY f.office, f.name LIMIT " + (PAGE + 1);
        return database.read(connection ->
                page(Statements.list(connection, sql, FleetReading::station, values.toArray(Object[]::new))));
    }

    private static Page page(List<FleetStation> found) {
        if (found.size() <= PAGE) {
            return new Page(found, Optional.empty());
        }
        FleetStation last = found.get(PAGE - 1);
        return new Page(found.subList(0, PAGE), Optional.of(new FleetQuestion.Place(last.office(), last.name())));
    }

    public Stored<Optional<FleetStation>> station(String name) {
        return database.read(connection -> Statements.first(
                connection, "SELECT f.* FROM " + FLEET + " WHERE f.name = ?", FleetReading::station, name));
    }

    public Stored<FleetSummary> summary(Instant now) {
        String counts = Stream.of(Trouble.values())
                .map(trouble -> ", coalesce(sum(CASE WHEN " + trouble.condition(now) + " THEN 1 ELSE 0 END), 0) AS "
                        + trouble.word())
                .collect(Collectors.joining());
        return database.read(connection -> summary(connection, counts));
    }

    private static FleetSummary summary(Connection connection, String counts) throws SQLException {
        List<String> offices = Statements.list(
                connection,
                "SELECT DISTINCT office FROM station ORDER BY office",
                row -> Statements.text(row, "office"));
        SortedMap<String, Long> catalogues = new TreeMap<>();
        Statements.list(
                        connection,
                        "SELECT r.catalogue, count(*) AS many FROM station_report r JOIN station s ON s.name = r.station"
                                + " WHERE s.revoked_at IS NULL GROUP BY r.catalogue",
                        row -> Map.entry(Statements.text(row, "catalogue"), row.getLong("many")))
                .forEach(version -> catalogues.put(version.getKey(), version.getValue()));
        return Statements.first(
                        connection,
                        "SELECT coalesce(sum(CASE WHEN f.revoked_at IS NULL THEN 1 ELSE 0 END), 0) AS stations" + counts
                                + " FROM " + FLEET,
                        row -> new FleetSummary(row.getLong("stations"), troubled(row), offices, catalogues))
                .orElseThrow();
    }

    private static Map<Trouble, Long> troubled(ResultSet row) throws SQLException {
        Map<Trouble, Long> troubled = new EnumMap<>(Trouble.class);
        for (Trouble trouble : Trouble.values()) {
            troubled.put(trouble, row.getLong(trouble.word()));
        }
        return troubled;
    }

    private static FleetStation station(ResultSet row) throws SQLException {
        Instant reported = Statements.timeOrNull(row, "reported_at");
        return new FleetStation(
                Statements.text(row, "name"),
                Statements.text(row, "office"),
                Statements.time(row, "heard_at"),
                reported == null ? null : said(row, reported),
                Statements.timeOrNull(row, "until"),
                Statements.timeOrNull(row, "revoked_at"));
    }

    private static FleetStation.Said said(ResultSet row, Instant at) throws SQLException {
        return new FleetStation.Said(
                at,
                Statements.text(row, "program"),
                Statements.text(row, "catalogue"),
                row.getInt("waiting"),
                Duration.ofSeconds(row.getLong("oldest_seconds")),
                row.getInt("aside"),
                row.getInt("open_payments"),
                Duration.ofMillis(row.getLong("skew_ms")),
                devices(Statements.text(row, "devices")),
                Paper.read(Statements.text(row, "paper")));
    }

    private static List<DeviceWord> devices(String kept) {
        return ReportJson.readDevices(kept.getBytes(UTF_8)) instanceof Parsed.Good<List<DeviceWord>> good
                ? good.value()
                : List.of();
    }
}
