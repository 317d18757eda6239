package org.shubbak.hub.fleet;

import java.time.Duration;
import java.time.Instant;
import org.shubbak.core.sync.wire.ReportJson;
import org.shubbak.core.sync.wire.StationReport;
import org.shubbak.hub.store.HubDatabase;
import org.shubbak.hub.store.Statements;
import org.shubbak.hub.store.Stored;

/// Keeps what each station said of itself last. Calls block; any thread.
public record StationReports(HubDatabase database) {
    private static final Duration FARTHEST = Duration.ofDays(36_500);

    public Stored<Boolean> keep(StationReport report, Instant now) {
        StationReport.Queue queue = report.queue();
        return database.write(connection -> Statements.change(
                        connection,
                        "INSERT INTO station_report(station, program, catalogue, waiting, oldest_seconds, aside,"
                                + " open_payments, skew_ms, devices, devices_down, paper, reported_at)"
                                + " VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT(station) DO UPDATE SET"
                                + " program = excluded.program, catalogue = excluded.catalogue,"
                                + " waiting = excluded.waiting, oldest_seconds = excluded.oldest_seconds,"
                                + " aside = excluded.aside, open_payments = excluded.open_payments,"
                                + " skew_ms = excluded.skew_ms, devices = excluded.devices,"
                                + " devices_down = excluded.devices_down, paper = excluded.paper,"
                                + " reported_at = excluded.reported_at",
                        report.station(),
                        report.program(),
                        report.catalogue(),
                        queue.waiting(),
                        queue.oldestSeconds(),
                        queue.aside(),
                        report.openPayments(),
                        skew(report, now).toMillis(),
                        ReportJson.devices(report.devices()),
                        (int) report.devices().stream()
                                .filter(DeviceWords::down)
                                .count(),
                        Paper.of(report.devices()).word(),
                        now.toEpochMilli())
                > 0);
    }

    /// A dead battery sets clocks to any year; what is farther off than a century is as bad.
    private static Duration skew(StationReport report, Instant now) {
        Duration skew = Duration.between(now, Instant.parse(report.sentAt()));
        if (skew.abs().compareTo(FARTHEST) <= 0) {
            return skew;
        }
        return skew.isNegative() ? FARTHEST.negated() : FARTHEST;
    }
}
