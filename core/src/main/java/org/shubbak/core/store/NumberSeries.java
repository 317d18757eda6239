package org.shubbak.core.store;

import java.util.Map;
import java.util.Optional;

/// Numbers without gaps or repeats: taken inside the transaction that uses them, so that a number which was not used
/// was never taken. Only after a damaged file they jump ahead.
public final class NumberSeries {
    private static final String UNKNOWN_PAST = "unknown-past";

    NumberSeries() {}

    /// 1, 2, 3 …
    public long next(Transaction transaction, String name) throws StoreFault {
        return transaction.one("""
                        INSERT INTO series(name, next)
                        SELECT ?1, 2 + CASE
                          WHEN NOT EXISTS (SELECT 1 FROM series WHERE name = 'unknown-past') THEN 0
                          WHEN ?1 LIKE 'application-%' THEN 5000
                          ELSE 500000 END
                        WHERE true
                        ON CONFLICT(name) DO UPDATE SET next = next + 1 RETURNING next - 1""", row -> row.getLong(1), name).orElseThrow();
    }

    /// Keeps a series from giving anything below this again.
    void atLeast(Transaction transaction, String name, long next) throws StoreFault {
        transaction.update(
                "INSERT INTO series VALUES(?, ?) ON CONFLICT(name) DO UPDATE SET next = max(next, excluded.next)",
                name,
                next);
    }

    /// Begins behind whatever a lost file may have given: where that cannot be read, in the upper half of the numbers.
    void goOnFrom(Transaction transaction, Optional<Map<String, Long>> known) throws StoreFault {
        for (Map.Entry<String, Long> series :
                known.orElse(Map.of(UNKNOWN_PAST, 0L)).entrySet()) {
            transaction.update(
                    "INSERT INTO series VALUES(?, ?) ON CONFLICT(name) DO UPDATE SET next = excluded.next",
                    series.getKey(),
                    series.getValue());
        }
    }
}
