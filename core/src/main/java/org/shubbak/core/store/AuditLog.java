package org.shubbak.core.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.shubbak.core.sync.wire.AuditPage;
import org.shubbak.core.sync.wire.AuditRow;

/// Who did what, when: append-only, each row bound to the one before it by its hash, so that a changed, missing or
/// moved row shows. The hub gets every row and checks the chain itself, so that also who owns this disk cannot write
/// the
/// log anew. Holds ids and codes, never what a person said.
public final class AuditLog {
    private static final int PAGE = 1000;

    private final Clock clock;

    AuditLog(Clock clock) {
        this.clock = clock;
    }

    public void add(Transaction transaction, String actor, String action, String subject, String detail)
            throws StoreFault {
        AuditRow row = AuditRow.behind(last(transaction), clock.instant().toString(), actor, action, subject, detail);
        transaction.update(
                "INSERT INTO audit VALUES(?, ?, ?, ?, ?, ?, ?, ?)",
                row.place(),
                row.at(),
                row.actor(),
                row.action(),
                row.subject(),
                row.detail(),
                row.previous(),
                row.hash());
    }

    /// The end of the log; empty while nothing stands in it.
    public Optional<AuditRow> last(Transaction transaction) throws StoreFault {
        return transaction.one("SELECT * FROM audit ORDER BY place DESC LIMIT 1", AuditLog::read);
    }

    /// Newest first.
    public List<AuditRow> latest(Transaction transaction, int limit) throws StoreFault {
        return transaction.list("SELECT * FROM audit ORDER BY place DESC LIMIT ?", AuditLog::read, limit);
    }

    /// What comes after a place, oldest first.
    public List<AuditRow> since(Transaction transaction, long place, int limit) throws StoreFault {
        return transaction.list(
                "SELECT * FROM audit WHERE place > ? ORDER BY place LIMIT ?", AuditLog::read, place, limit);
    }

    /// The place of the first row that does not follow from the one before it; empty when all do. Reads page by page:
    /// the log of years does not fit into memory.
    public Optional<Long> firstBreak(Transaction transaction) throws StoreFault {
        String previous = AuditPage.FIRST;
        long place = 1;
        while (true) {
            List<AuditRow> page = since(transaction, place - 1, PAGE);
            for (AuditRow row : page) {
                if (!row.follows(place, previous)) {
                    return Optional.of(place);
                }
                previous = row.hash();
                place++;
            }
            if (page.size() < PAGE) {
                return Optional.empty();
            }
        }
    }

    private static AuditRow read(ResultSet row) throws SQLException {
        return new AuditRow(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8));
    }
}
