package org.shubbak.hub.forward;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.shubbak.hub.store.HubDatabase;
import org.shubbak.hub.store.Statements;
import org.shubbak.hub.store.Stored;

/// One hub's claim to be the only one that sends something to a ministry. Whoever has it counts up while it lives;
/// another takes
/// over when it has seen the same count for [#DEAD] by its own steady time. So no two clocks are ever compared. One
/// thread.
final class ForwardLease {
    /// A holder counts up at least this often.
    static final Duration BEAT = Duration.ofSeconds(15);

    /// Longer than a holder may be at work without counting: [#FRESH] and [Way#LONGEST], with room.
    static final Duration DEAD = Duration.ofSeconds(75);

    /// How long after counting up a holder may still begin to send.
    static final Duration FRESH = Duration.ofSeconds(15);

    private static final String NOBODY = "";

    private final HubDatabase database;
    private final String ministry;
    private final String owner;
    private final LongSupplier nanoTime;
    private @Nullable Seen seen;
    private long countedAt;

    /// @param owner a name that no other process ever has
    ForwardLease(HubDatabase database, String ministry, String owner, LongSupplier nanoTime) {
        this.database = database;
        this.ministry = ministry;
        this.owner = owner;
        this.nanoTime = nanoTime;
    }

    private record Claim(String owner, long beat) {}

    private record Seen(Claim claim, long since) {}

    /// Counts up, or takes over where nobody lives.
    /// @return whether the claim is this hub's
    boolean hold() {
        long now = nanoTime.getAsLong();
        Stored<Claim> stored = database.write(connection -> {
            Statements.change(
                    connection,
                    "INSERT INTO forward_lease(ministry, owner, beat) VALUES(?, ?, 0) ON CONFLICT(ministry) DO NOTHING",
                    ministry,
                    NOBODY);
            try (PreparedStatement statement =
                    connection.prepareStatement("SELECT owner, beat FROM forward_lease WHERE ministry = ?"
                            + database.dialect().rowLock())) {
                statement.setString(1, ministry);
                try (ResultSet row = statement.executeQuery()) {
                    Claim claim = row.next() ? new Claim(row.getString(1), row.getLong(2)) : new Claim(NOBODY, 0);
                    if (mine(claim, now)) {
                        Statements.change(
                                connection,
                                "UPDATE forward_lease SET owner = ?, beat = ? WHERE ministry = ?",
                                owner,
                                claim.beat() + 1,
                                ministry);
                        return new Claim(owner, claim.beat() + 1);
                    }
                    return claim;
                }
            }
        });
        return stored instanceof Stored.Done<Claim> done && took(done.value(), now);
    }

    private boolean mine(Claim claim, long now) {
        Seen before = seen;
        return claim.owner().equals(owner)
                || claim.owner().equals(NOBODY)
                || (before != null && before.claim().equals(claim) && now - before.since() > DEAD.toNanos());
    }

    private boolean took(Claim claim, long now) {
        if (claim.owner().equals(owner)) {
            seen = null;
            countedAt = now;
            return true;
        }
        Seen before = seen;
        if (before == null || !before.claim().equals(claim)) {
            seen = new Seen(claim, now);
        }
        return false;
    }

    /// Whether there is still time to begin something that takes [Way#LONGEST].
    boolean fresh() {
        return nanoTime.getAsLong() - countedAt < FRESH.toNanos();
    }

    /// Another may take over at once.
    void release() {
        Stored<Integer> released = database.write(connection -> Statements.change(
                connection,
                "UPDATE forward_lease SET owner = ? WHERE ministry = ? AND owner = ?",
                NOBODY,
                ministry,
                owner));
        if (!(released instanceof Stored.Done<Integer>)) {
            seen = null; // another takes over after a while
        }
    }
}
