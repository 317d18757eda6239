package org.shubbak.hub.uploads;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.shubbak.hub.store.HubDatabase;
import org.shubbak.hub.store.IdBytes;
import org.shubbak.hub.store.Statements;
import org.shubbak.hub.store.Stored;

/// Retention of papers: each in a transaction of its own, so that who files waits for one at most. A paper that is
/// whole
/// and not at its ministry stays, whatever its age. Calls block; any thread.
public record OldPapers(HubDatabase database) {
    /// The content of those that their ministry had before this moment; that they were here stays known.
    /// @return how many
    public Stored<Integer> dropForwarded(Instant before) {
        return drop(
                before,
                "SELECT u.id FROM upload u WHERE u.forwarded_at < ?"
                        + " AND EXISTS (SELECT 1 FROM upload_piece p WHERE p.upload_id = u.id)",
                (connection, id) -> true);
    }

    /// Those that were begun before this moment and never finished. Their stations still have them, and begin anew.
    /// @return how many
    public Stored<Integer> dropUnfinished(Instant before) {
        return drop(
                before,
                "SELECT u.id FROM upload u WHERE u.whole_at IS NULL AND u.begun_at < ?",
                (connection, id) -> Statements.change(
                                connection, "DELETE FROM upload WHERE id = ? AND whole_at IS NULL", IdBytes.of(id))
                        == 1);
    }

    private interface Last {
        /// @return false where it is not past its time any more
        boolean look(Connection connection, UUID id) throws SQLException;
    }

    private Stored<Integer> drop(Instant before, String which, Last last) {
        Stored<List<UUID>> past = database.read(connection ->
                Statements.list(connection, which, row -> IdBytes.read(row.getBytes("id")), before.toEpochMilli()));
        return switch (past) {
            case Stored.Done<List<UUID>> done -> drop(done.value(), last);
            case Stored.Late<List<UUID>> late -> new Stored.Late<>();
            case Stored.Failed<List<UUID>> failed -> new Stored.Failed<>(failed.incident());
        };
    }

    private Stored<Integer> drop(List<UUID> all, Last last) {
        int gone = 0;
        for (UUID one : all) {
            switch (database.write(connection -> drop(connection, one, last))) {
                case Stored.Done<Boolean> done -> gone += done.value() ? 1 : 0;
                case Stored.Late<Boolean> late -> {
                    return new Stored.Done<>(gone); // busy: the rest an hour later
                }
                case Stored.Failed<Boolean> failed -> {
                    return new Stored.Failed<>(failed.incident());
                }
            }
        }
        return new Stored.Done<>(gone);
    }

    private static boolean drop(Connection connection, UUID id, Last last) throws SQLException {
        if (!last.look(connection, id)) {
            return false;
        }
        Statements.change(connection, "DELETE FROM upload_piece WHERE upload_id = ?", IdBytes.of(id));
        return true;
    }
}
