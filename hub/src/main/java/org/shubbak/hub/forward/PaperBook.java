package org.shubbak.hub.forward;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.sync.wire.EventTypes;
import org.shubbak.hub.store.HubDatabase;
import org.shubbak.hub.store.IdBytes;
import org.shubbak.hub.store.Statements;
import org.shubbak.hub.store.Stored;
import org.shubbak.hub.uploads.SqlUploads;

/// Papers that their ministry has not got. A paper may go when all of it is here and the event that tells of it is here
/// too: that says for whom it is.
public record PaperBook(HubDatabase database) implements Book<PaperConsignment> {
    /// Those that are here whole and gone nowhere; the index upload_forward holds them.
    private static final String HERE = " u.whole_at IS NOT NULL AND u.forwarded_at IS NULL";

    /// @param ministry empty where the event is not here
    /// @param waiting those that are here whole
    /// @param refused of these, by the ministry's system
    public record Papers(String ministry, long waiting, long refused) {}

    /// For whom a paper is.
    private record Told(UUID id, String ministry, long arrival) {}

    @Override
    public Stored<List<PaperConsignment>> due(String ministry, int most) {
        Stored<List<Told>> told = database.read(PaperBook::told);
        if (told instanceof Stored.Done<List<Told>> done && !done.value().isEmpty()) {
            database.write(connection -> mark(connection, done.value())); // where it fails, the next round does it
        }
        return database.read(connection -> Statements.list(
                connection,
                "SELECT u.id, u.arrival, u.event_id, u.application_id, u.station, u.hash, u.size FROM upload u"
                        + " WHERE u.ministry = ? AND u.refused_status IS NULL AND" + HERE
                        + " ORDER BY u.arrival LIMIT ?",
                this::consignment,
                ministry,
                most));
    }

    /// A station's word that a paper belongs to an event counts only where that event is its own.
    private static List<Told> told(Connection connection) throws SQLException {
        return Statements.list(
                connection,
                "SELECT u.id, e.ministry, e.arrival FROM upload u JOIN event_identity i ON i.event_id = u.event_id"
                        + " JOIN event e ON e.arrival = i.arrival WHERE u.ministry IS NULL AND" + HERE
                        + " AND e.ministry IS NOT NULL AND e.station = u.station"
                        + " AND e.application_id = u.application_id AND e.type = ?",
                row -> new Told(
                        IdBytes.read(row.getBytes("id")), Statements.text(row, "ministry"), row.getLong("arrival")),
                EventTypes.ATTACHMENT_ADDED);
    }

    private static boolean mark(Connection connection, List<Told> told) throws SQLException {
        for (Told one : told) {
            Statements.change(
                    connection,
                    "UPDATE upload SET ministry = ?, arrival = ? WHERE id = ? AND ministry IS NULL",
                    one.ministry(),
                    one.arrival(),
                    IdBytes.of(one.id()));
        }
        return true;
    }

    private PaperConsignment consignment(ResultSet row) throws SQLException {
        UUID id = IdBytes.read(row.getBytes("id"));
        return new PaperConsignment(
                id,
                row.getLong("arrival"),
                IdBytes.read(row.getBytes("event_id")),
                IdBytes.read(row.getBytes("application_id")),
                row.getString("station"),
                row.getString("hash"),
                row.getLong("size"),
                () -> new SqlUploads(database).open(id));
    }

    @Override
    public Stored<Boolean> settle(String ministry, Map<PaperConsignment, Handover> said, Instant now) {
        return database.write(connection -> {
            for (Map.Entry<PaperConsignment, Handover> one : said.entrySet()) {
                byte[] id = IdBytes.of(one.getKey().id());
                switch (one.getValue()) {
                    case Handover.Taken taken -> taken(connection, id, taken, now);
                    case Handover.Refused refused ->
                        Statements.change(
                                connection,
                                "UPDATE upload SET refused_status = ? WHERE id = ? AND forwarded_at IS NULL",
                                refused.status(),
                                id);
                    case Handover.Unknown unknown -> {}
                }
            }
            return true;
        });
    }

    private static void taken(Connection connection, byte[] id, Handover.Taken taken, Instant now) throws SQLException {
        Statements.change(
                connection,
                "UPDATE upload SET forwarded_at = ?, refused_status = NULL, request_id = ?, request_hash = ?"
                        + " WHERE id = ? AND forwarded_at IS NULL",
                now.toEpochMilli(),
                text(taken.requestId()),
                text(taken.requestHash()),
                id);
    }

    private static String text(@Nullable String said) {
        return said == null ? "" : said;
    }

    /// By ministry.
    public Stored<List<Papers>> backlog() {
        return database.read(connection -> Statements.list(
                connection,
                "SELECT coalesce(u.ministry, '') AS ministry, count(*) AS waiting, count(u.refused_status) AS refused"
                        + " FROM upload u WHERE" + HERE + " GROUP BY u.ministry ORDER BY 1",
                row -> new Papers(Statements.text(row, "ministry"), row.getLong("waiting"), row.getLong("refused"))));
    }

    @Override
    public Stored<Integer> again(String ministry) {
        return database.write(connection -> Statements.change(
                connection,
                "UPDATE upload SET refused_status = NULL WHERE ministry = ? AND refused_status IS NOT NULL"
                        + " AND forwarded_at IS NULL",
                ministry));
    }
}
