package org.shubbak.core.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// Who did what, when: append-only, each row bound to the one before it by its hash, so that a changed, missing or
/// moved row shows. Holds ids and codes, never what a person said.
public final class AuditLog {
    private static final int PAGE = 1000;
    public static final String FIRST = "0".repeat(64);

    private final Clock clock;

    AuditLog(Clock clock) {
        this.clock = clock;
    }

    /// @param place 1, 2, 3 … without gaps
    public record Entry(long place, String at, String actor, String action, String subject, String detail) {}

    /// A row with its place in the chain: the SHA-256 of the hash before it and of its own words, each ended by a zero.
    public record Linked(Entry entry, String previous, String hash) {
        /// Whether it follows from the row before it.
        /// @param before the hash of that row; [AuditLog#FIRST] before the first
        public boolean follows(long place, String before) {
            return entry.place() == place && previous.equals(before) && hash.equals(AuditLog.hash(entry, before));
        }
    }

    public void add(Transaction transaction, String actor, String action, String subject, String detail)
            throws StoreFault {
        Optional<Linked> last = transaction.one("SELECT * FROM audit ORDER BY place DESC LIMIT 1", AuditLog::linked);
        String previous = last.map(Linked::hash).orElse(FIRST);
        Entry entry = new Entry(
                last.map(l -> l.entry().place()).orElse(0L) + 1,
                clock.instant().toString(),
                actor,
                action,
                subject,
                detail);
        transaction.update(
                "INSERT INTO audit VALUES(?, ?, ?, ?, ?, ?, ?, ?)",
                entry.place(),
                entry.at(),
                entry.actor(),
                entry.action(),
                entry.subject(),
                entry.detail(),
                previous,
                hash(entry, previous));
    }

    /// Newest first.
    public List<Entry> latest(Transaction transaction, int limit) throws StoreFault {
        return transaction.list(
                "SELECT * FROM audit ORDER BY place DESC LIMIT ?",
                row -> linked(row).entry(),
                limit);
    }

    /// What comes after a place, oldest first: what the hub gets to check the chain itself.
    public List<Linked> since(Transaction transaction, long place, int limit) throws StoreFault {
        return transaction.list(
                "SELECT * FROM audit WHERE place > ? ORDER BY place LIMIT ?", AuditLog::linked, place, limit);
    }

    /// The place of the first row that does not follow from the one before it; empty when all do. Reads page by page:
    /// the log of years does not fit into memory.
    public Optional<Long> firstBreak(Transaction transaction) throws StoreFault {
        String previous = FIRST;
        long place = 1;
        while (true) {
            List<Linked> page = since(transaction, place - 1, PAGE);
            for (Linked row : page) {
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

    private static Linked linked(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Linked(
                new Entry(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6)),
                row.getString(7),
                row.getString(8));
    }

    private static String hash(Entry entry, String previous) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(previous.getBytes(UTF_8));
            for (String part : List.of(
                    Long.toString(entry.place()),
                    entry.at(),
                    entry.actor(),
                    entry.action(),
                    entry.subject(),
                    entry.detail())) {
                digest.update(part.getBytes(UTF_8));
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
