package org.shubbak.core.store;

/// Numbers without gaps or repeats: taken inside the transaction that uses them, so that a number which was not used
/// was
/// never taken.
public final class NumberSeries {
    NumberSeries() {}

    /// 1, 2, 3 …
    public long next(Transaction transaction, String name) throws StoreFault {
        return transaction
                .one(
                        "INSERT INTO series(name, next) VALUES(?, 2)"
                                + " ON CONFLICT(name) DO UPDATE SET next = next + 1 RETURNING next - 1",
                        row -> row.getLong(1),
                        name)
                .orElseThrow();
    }
}
