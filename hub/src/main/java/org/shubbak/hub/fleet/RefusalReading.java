package org.shubbak.hub.fleet;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.shubbak.hub.store.HubDatabase;
import org.shubbak.hub.store.IdBytes;
import org.shubbak.hub.store.Statements;
import org.shubbak.hub.store.Stored;

/// What was not taken: applications that ministries refused, and events that stay at their stations. Calls block; any
/// thread.
public record RefusalReading(HubDatabase database) {
    public static final int PAGE = 50;

    /// @param place where the following page begins
    public record Refused(long place, UUID application, String station, Instant at) {}

    /// @param station of the application's first event; empty where none came
    /// @param verdict `DEFERRED` or `CONFLICT`
    public record NotTaken(UUID application, String station, String verdict, String code, Instant at) {}

    /// The newest first; one more than a page where there is another page.
    public Stored<List<Refused>> refused(Optional<Long> before) {
        return database.read(connection -> Statements.list(
                connection,
                "SELECT place, application_id, station, told_at FROM refusal WHERE place < ?"
                        + " ORDER BY place DESC LIMIT " + (PAGE + 1),
                row -> new Refused(
                        row.getLong("place"),
                        IdBytes.read(row.getBytes("application_id")),
                        Statements.text(row, "station"),
                        Statements.time(row, "told_at")),
                before.orElse(Long.MAX_VALUE)));
    }

    /// The latest of them.
    public Stored<List<NotTaken>> notTaken() {
        return database.read(connection -> Statements.list(
                connection,
                "SELECT v.application_id, v.verdict, v.code, v.decided_at, (SELECT min(e.station) FROM event e"
                        + " WHERE e.application_id = v.application_id) AS station FROM verdict v"
                        + " WHERE v.verdict IN ('DEFERRED', 'CONFLICT') ORDER BY v.decided_at DESC LIMIT " + PAGE,
                row -> new NotTaken(
                        IdBytes.read(row.getBytes("application_id")),
                        Statements.text(row, "station"),
                        Statements.text(row, "verdict"),
                        Statements.text(row, "code"),
                        Statements.time(row, "decided_at"))));
    }
}
