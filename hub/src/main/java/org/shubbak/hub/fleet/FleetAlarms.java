package org.shubbak.hub.fleet;

import java.time.Instant;
import java.util.List;
import org.shubbak.hub.store.HubDatabase;
import org.shubbak.hub.store.Statements;
import org.shubbak.hub.store.Stored;

/// What was alarming about one station. Calls block; any thread.
public record FleetAlarms(HubDatabase database) {
    private static final int MOST = 20;

    public record Alarm(String kind, long times, Instant lastAt) {}

    /// By kind, the latest first.
    public Stored<List<Alarm>> of(String station) {
        return database.read(connection -> Statements.list(
                connection,
                "SELECT kind, sum(times) AS times, max(last_at) AS last_at FROM alarm WHERE station = ?"
                        + " GROUP BY kind ORDER BY max(last_at) DESC LIMIT " + MOST,
                row -> new Alarm(Statements.text(row, "kind"), row.getLong("times"), Statements.time(row, "last_at")),
                station));
    }
}
