package org.shubbak.core.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.sync.wire.PackOrder;
import org.shubbak.core.sync.wire.PackReport;

/// With which catalogue the hub wants this station to work, the packs that are here, and what the hub is still to be
/// told about them. Every step is one transaction: a power cut finds the station before it or behind it.
public final class CatalogueOrders {
    private static final String HUB = "hub";
    private static final int PACKS_KEPT = 4;
    private static final String ORDER = "SELECT number, version, hash FROM pack_order ";

    private final AuditLog audit;
    private final Clock clock;

    CatalogueOrders(AuditLog audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    /// @param place to say when it was told
    /// @param reason a code of `problem.…`, where it was refused
    public record Note(
            long place,
            long number,
            PackReport.State state,
            @Nullable String reason) {}

    /// A later order takes the place of all that were not carried out yet. One that is not later than the last is an
    /// old
    /// one played again, and changes nothing but what the hub is told.
    public void take(Transaction transaction, PackOrder order) throws StoreFault {
        if (order.number() <= latest(transaction)) {
            note(transaction, order.number(), PackReport.State.REFUSED, "pack.oldOrder");
            return;
        }
        transaction.update("UPDATE pack_order SET state = 'PASSED' WHERE state IN ('WANTED', 'READY')");
        transaction.update(
                "INSERT INTO pack_order(number, version, hash, state) VALUES(?, ?, ?, 'WANTED')",
                order.number(),
                order.version(),
                order.hash().orElse(null));
    }

    /// The highest number of an order that was ever taken; 0 at first.
    public long latest(Transaction transaction) throws StoreFault {
        return transaction.number("SELECT coalesce(max(number), 0) FROM pack_order");
    }

    public Optional<PackOrder> wanted(Transaction transaction) throws StoreFault {
        return transaction.one(ORDER + "WHERE state = 'WANTED' ORDER BY number DESC", CatalogueOrders::order);
    }

    public Optional<PackOrder> ready(Transaction transaction) throws StoreFault {
        return transaction.one(ORDER + "WHERE state = 'READY' ORDER BY number DESC", CatalogueOrders::order);
    }

    /// The one in force, and behind it those that were before, latest first.
    public List<PackOrder> carriedOut(Transaction transaction) throws StoreFault {
        return transaction.list(
                ORDER + "WHERE state = 'IN_FORCE' OR state = 'PASSED' AND (hash IS NULL OR hash IN (SELECT hash FROM"
                        + " catalogue_pack)) ORDER BY state = 'IN_FORCE' DESC, number DESC",
                CatalogueOrders::order);
    }

    /// The last order, when it was refused.
    public Optional<String> refusal(Transaction transaction) throws StoreFault {
        return transaction.one(
                "SELECT reason FROM pack_order WHERE state = 'REFUSED'"
                        + " AND number = (SELECT max(number) FROM pack_order)",
                row -> row.getString(1));
    }

    public Optional<String> pack(Transaction transaction, String hash) throws StoreFault {
        return transaction.one("SELECT file FROM catalogue_pack WHERE hash = ?", row -> row.getString(1), hash);
    }

    public void keep(Transaction transaction, String hash, String version, String file) throws StoreFault {
        transaction.update(
                "INSERT INTO catalogue_pack(hash, version, file, taken_at) VALUES(?, ?, ?, ?) ON CONFLICT(hash)"
                        + " DO UPDATE SET file = excluded.file",
                hash,
                version,
                file,
                clock.millis());
    }

    /// Its pack is here and good.
    /// @return false when a later order came meanwhile
    public boolean readied(Transaction transaction, long number) throws StoreFault {
        boolean moved = transaction.update(
                        "UPDATE pack_order SET state = 'READY' WHERE number = ? AND state = 'WANTED'", number)
                > 0;
        if (moved) {
            note(transaction, number, PackReport.State.READY, null);
        }
        return moved;
    }

    public void refuse(Transaction transaction, long number, String reason) throws StoreFault {
        transaction.update(
                "UPDATE pack_order SET state = 'REFUSED', reason = ? WHERE number = ? AND state = 'WANTED'",
                reason,
                number);
        note(transaction, number, PackReport.State.REFUSED, reason);
    }

    /// From now on this one, and at every start.
    /// @return false when a later order came meanwhile
    public boolean activate(Transaction transaction, long number) throws StoreFault {
        if (transaction.number("SELECT count(*) FROM pack_order WHERE number = ? AND state = 'READY'", number) == 0) {
            return false;
        }
        transaction.update("UPDATE pack_order SET state = 'PASSED' WHERE state = 'IN_FORCE'");
        transaction.update("UPDATE pack_order SET state = 'IN_FORCE' WHERE number = ?", number);
        transaction.update(
                "DELETE FROM catalogue_pack WHERE hash NOT IN (SELECT hash FROM pack_order WHERE hash IS NOT NULL"
                        + " AND state <> 'REFUSED' GROUP BY hash ORDER BY max(number) DESC LIMIT ?)",
                PACKS_KEPT);
        note(transaction, number, PackReport.State.IN_FORCE, null);
        audit.add(transaction, HUB, "catalogue", Long.toString(number), version(transaction, number));
        return true;
    }

    /// The pack of the order in force is no longer what was signed: it is fetched again.
    public void damaged(Transaction transaction, PackOrder order, String reason) throws StoreFault {
        transaction.update(
                "DELETE FROM catalogue_pack WHERE hash = ?", order.hash().orElse(""));
        transaction.update(
                "UPDATE pack_order SET state = CASE WHEN number = (SELECT max(number) FROM pack_order) THEN 'WANTED'"
                        + " ELSE 'PASSED' END WHERE number = ? AND state = 'IN_FORCE'",
                order.number());
        note(transaction, order.number(), PackReport.State.REFUSED, reason);
    }

    public List<Note> untold(Transaction transaction) throws StoreFault {
        return transaction.list(
                "SELECT place, number, state, reason FROM pack_note ORDER BY place LIMIT 100",
                row -> new Note(
                        row.getLong(1), row.getLong(2), PackReport.State.valueOf(row.getString(3)), row.getString(4)));
    }

    public void told(Transaction transaction, Note note) throws StoreFault {
        transaction.update("DELETE FROM pack_note WHERE place = ?", note.place());
    }

    private static String version(Transaction transaction, long number) throws StoreFault {
        return transaction
                .one("SELECT version FROM pack_order WHERE number = ?", row -> row.getString(1), number)
                .orElse("");
    }

    private void note(Transaction transaction, long number, PackReport.State state, @Nullable String reason)
            throws StoreFault {
        transaction.update(
                "INSERT INTO pack_note(number, state, reason, made_at) VALUES(?, ?, ?, ?)",
                number,
                state.name(),
                reason,
                clock.millis());
        if (state == PackReport.State.REFUSED) {
            audit.add(transaction, HUB, "catalogue-refused", Long.toString(number), String.valueOf(reason));
        }
    }

    private static PackOrder order(ResultSet row) throws SQLException {
        return new PackOrder(row.getLong(1), row.getString(2), Optional.ofNullable(row.getString(3)));
    }
}
