package org.shubbak.core.store;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.text.Problem;

/// Brings into a fresh file what a [Salvage] can read, in one transaction.
final class Recovery {
    private final Transaction transaction;
    private final Salvage salvage;

    Recovery(Transaction transaction, Salvage salvage) {
        this.transaction = transaction;
        this.salvage = salvage;
    }

    /// @param filed of the applications, those that were filed
    /// @param waiting of the events, those that the hub does not have yet
    record Count(long applications, long filed, long events, long waiting, long payments, long audit) {
        /// @param aside the name of the file that was set aside
        Problem notice(String aside) {
            return applications + events + payments + audit == 0
                    ? Problem.of("store.setAside", aside)
                    : Problem.of(
                            "store.recovered",
                            aside,
                            String.valueOf(applications),
                            String.valueOf(filed),
                            String.valueOf(waiting),
                            String.valueOf(payments),
                            String.valueOf(audit));
        }
    }

    static final Count NOTHING = new Count(0, 0, 0, 0, 0, 0);

    Count run(ApplicationStore applications) throws StoreFault {
        // What belongs to a row that is gone is taken out below, before anything is committed.
        transaction.update("PRAGMA defer_foreign_keys=ON");
        for (String table : transaction.list(
                "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> 'series'"
                        + " ORDER BY rowid",
                row -> row.getString(1))) {
            copy(table);
        }
        NumberSeries series = new NumberSeries();
        series.goOnFrom(transaction, salvage.series());
        for (UUID id : ids("SELECT id FROM application")) {
            applications.dropUnreadable(transaction, id);
        }
        for (UUID id : ids("SELECT DISTINCT application_id FROM outbox WHERE application_id NOT IN"
                + " (SELECT id FROM application) ORDER BY station_seq")) {
            StandIn standIn = StandIn.of(transaction, id);
            Long place = standIn.filed() ? series.next(transaction, "filed") : null;
            standIn.keep(transaction, id, place, applications.sealed(id, standIn.card()));
        }
        takeOutOrphans();
        return new Count(
                count("application"),
                count("application WHERE filed_at IS NOT NULL"),
                count("outbox"),
                count("outbox WHERE state <> 'ACCEPTED'"),
                count("payment"),
                count("audit"));
    }

    private void copy(String table) throws StoreFault {
        Set<String> there = salvage.columns(table);
        List<String> columns =
                transaction.list("SELECT name FROM pragma_table_info(?)", row -> row.getString(1), table).stream()
                        .filter(there::contains)
                        .toList();
        if (columns.isEmpty()) {
            return;
        }
        String sql = "INSERT OR IGNORE INTO \"" + table + "\"(\"" + String.join("\", \"", columns) + "\") VALUES(?"
                + ", ?".repeat(columns.size() - 1) + ")";
        salvage.rows(table, columns, row -> transaction.update(sql, row.toArray(new @Nullable Object[0])));
    }

    private List<UUID> ids(String sql) throws StoreFault {
        return transaction.list(sql, row -> UUID.fromString(row.getString(1)));
    }

    private void takeOutOrphans() throws StoreFault {
        transaction.update("DELETE FROM search_token WHERE application_id NOT IN (SELECT id FROM application)");
        for (Map.Entry<String, Long> orphan : transaction.list(
                "SELECT \"table\", rowid FROM pragma_foreign_key_check WHERE rowid IS NOT NULL",
                row -> Map.entry(row.getString(1), row.getLong(2)))) {
            transaction.update("DELETE FROM \"" + orphan.getKey() + "\" WHERE rowid = ?", orphan.getValue());
        }
    }

    private long count(String from) throws StoreFault {
        return transaction.number("SELECT count(*) FROM " + from);
    }
}
