package org.shubbak.core.store;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// Where a receipt's number comes from. A station that no hub ever gave a block counts by itself. From the moment it
/// asks for its first block it never does again: until a block comes, and when all are used up, it gives numbers that
/// carry its own name and so cannot be anybody else's.
public final class ReceiptNumbers {
    /// Among the series, so that it outlives a damaged file as they do.
    private static final String LEASING = "leasing";
    private static final String OWN = "receipt-";

    private final NumberSeries series;

    ReceiptNumbers(NumberSeries series) {
        this.series = series;
    }

    /// A block that was asked for and not answered yet.
    /// @param used the highest number this station gave by itself: the hub begins behind it
    public record Asked(UUID leaseId, String series, int wanted, long used) {}

    /// How many numbers of a series are left here.
    public record Stock(String series, long left) {}

    /// Taken in the transaction that uses it.
    /// @param name office, drawer, year and currency
    /// @param station the name under which the hub knows this station, which no other has
    public String next(Transaction transaction, String name, String station) throws StoreFault {
        Optional<Long> leased = transaction.one("""
                        UPDATE series_block SET next = next + 1 WHERE lease_id = (
                          SELECT lease_id FROM series_block WHERE series = ? AND next <= last ORDER BY first LIMIT 1)
                        RETURNING next - 1""", row -> row.getLong(1), name);
        if (leased.isPresent()) {
            series.atLeast(transaction, OWN + name, leased.get() + 1);
            return number(name, leased.get());
        }
        if (leasing(transaction)) {
            String own = name + "-E-" + station;
            return number(own, series.next(transaction, OWN + own));
        }
        return number(name, series.next(transaction, OWN + name));
    }

    private static String number(String series, long place) {
        return String.format(Locale.ROOT, "%s-%06d", series, place);
    }

    /// Asks for a block, which ends this station's own counting for good.
    public void ask(Transaction transaction, UUID leaseId, String name, int wanted) throws StoreFault {
        series.atLeast(transaction, LEASING, 1);
        transaction.update("INSERT INTO series_block(lease_id, series, wanted) VALUES(?, ?, ?)", leaseId, name, wanted);
    }

    public boolean leasing(Transaction transaction) throws StoreFault {
        return transaction.number("SELECT count(*) FROM series WHERE name = ?", LEASING) > 0;
    }

    public List<Asked> asked(Transaction transaction) throws StoreFault {
        return transaction.list(
                "SELECT b.lease_id, b.series, b.wanted, coalesce(s.next - 1, 0) FROM series_block b"
                        + " LEFT JOIN series s ON s.name = 'receipt-' || b.series"
                        + " WHERE b.first IS NULL ORDER BY b.series, b.lease_id",
                row -> new Asked(UUID.fromString(row.getString(1)), row.getString(2), row.getInt(3), row.getLong(4)));
    }

    /// The hub's answer. A second time, or for something that was never asked, it changes nothing.
    public void granted(Transaction transaction, LeasedBlock block) throws StoreFault {
        transaction.update(
                "UPDATE series_block SET first = ?, last = ?, next = ? WHERE lease_id = ? AND series = ?"
                        + " AND first IS NULL",
                block.first(),
                block.last(),
                block.first(),
                block.leaseId(),
                block.series());
    }

    /// Of every series that a block was asked for; what is on its way is not counted.
    public List<Stock> stock(Transaction transaction) throws StoreFault {
        return transaction.list(
                "SELECT series, coalesce(sum(last - next + 1), 0) FROM series_block GROUP BY series ORDER BY series",
                row -> new Stock(row.getString(1), row.getLong(2)));
    }

    /// @return false when it was void already
    public boolean voided(Transaction transaction, UUID applicationId, String receiptNumber, Instant at)
            throws StoreFault {
        return transaction.update(
                        "INSERT OR IGNORE INTO receipt_void VALUES(?, ?, ?, 0)",
                        receiptNumber,
                        applicationId,
                        at.toEpochMilli())
                > 0;
    }

    public Optional<Instant> voidedAt(Transaction transaction, UUID applicationId) throws StoreFault {
        return transaction.one(
                "SELECT voided_at FROM receipt_void WHERE application_id = ?",
                row -> Instant.ofEpochMilli(row.getLong(1)),
                applicationId);
    }

    /// Voided, and the hub does not know yet.
    public List<String> untold(Transaction transaction) throws StoreFault {
        return transaction.list(
                "SELECT receipt_number FROM receipt_void WHERE told = 0 ORDER BY receipt_number",
                row -> row.getString(1));
    }

    public void told(Transaction transaction, List<String> receiptNumbers) throws StoreFault {
        for (String number : receiptNumbers) {
            transaction.update("UPDATE receipt_void SET told = 1 WHERE receipt_number = ?", number);
        }
    }
}
