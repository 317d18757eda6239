package org.shubbak.core.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.shubbak.core.text.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Stops new applications while the current one can still be finished. Space that only this station may use lies in a
/// file of its own: when the disk is full it is given back, and the transaction that found no room is done once more.
public final class DiskBudget {
    private static final Logger LOG = LoggerFactory.getLogger(DiskBudget.class);
    private static final int RESERVE_BYTES = 2 << 20;
    private static final int MEGABYTE = 1 << 20;

    private final Path reserve;
    private final DiskPolicy policy;
    private final FreeSpace space;
    private volatile Waiting waiting = new Waiting(0, 0);

    DiskBudget(Path folder, DiskPolicy policy, FreeSpace space) {
        this.reserve = folder.resolve("reserve");
        this.policy = policy;
        this.space = space;
    }

    /// A station's own limits where it has them, else those of the product. A file that cannot be read counts as none:
    /// a station must not stop for it.
    static DiskPolicy policy(Path folder) {
        try {
            return StoreJson.read(Files.readAllBytes(folder.resolve("limits.json")), DiskPolicy.class);
        } catch (IOException | StoreFault none) {
            return StoreJson.bundled("limits.json", DiskPolicy.class);
        }
    }

    public DiskPolicy policy() {
        return policy;
    }

    /// Counts what waits for the hub. Goes over the whole queue: now and then, not for each application.
    void count(Transaction transaction) throws StoreFault {
        waiting = transaction
                .one(
                        "SELECT count(*), count(DISTINCT substr(recorded_at, 1, 10)) FROM outbox"
                                + " WHERE state = 'PENDING'",
                        row -> new Waiting(row.getInt(1), row.getInt(2)))
                .orElseThrow();
    }

    /// On the store's thread: it may put the reserve back.
    public Room room() {
        long free = free();
        if (free < policy.refuseBytes() || !replenished()) {
            return new Room.None(Problem.of("store.noRoom"));
        }
        Waiting now = waiting;
        if (now.events() >= policy.refuseWaiting() || now.days() >= policy.refuseDays()) {
            return new Room.None(now.problem("store.tooManyWaiting"));
        }
        if (free < policy.warnBytes()) {
            return new Room.Little(Problem.of("store.littleRoom", String.valueOf(free / MEGABYTE)));
        }
        return now.events() >= policy.warnWaiting() || now.days() >= policy.warnDays()
                ? new Room.Little(now.problem("store.manyWaiting"))
                : new Room.Enough();
    }

    /// @param days on so many of them they were recorded. How old the oldest is would be asked of the clock, and one
    /// that
    /// was put right by a year would stop a station that has hardly anything waiting.
    private record Waiting(int events, int days) {
        Problem problem(String code) {
            return Problem.of(code, String.valueOf(events), String.valueOf(days));
        }
    }

    /// Gives the reserve back to the disk; false when it was given back before.
    boolean release() {
        try {
            boolean there = Files.deleteIfExists(reserve);
            if (there) {
                LOG.warn("the disk is full: the reserve is used");
            }
            return there;
        } catch (IOException e) {
            return false;
        }
    }

    /// Puts the reserve back as soon as there is room for it; false when there is not.
    boolean replenished() {
        try {
            if (Files.exists(reserve) && Files.size(reserve) == RESERVE_BYTES) {
                return true;
            }
            if (space.bytes() < policy.refuseBytes() + RESERVE_BYTES) {
                return false;
            }
            PrivateFiles.createIfMissing(reserve);
            Files.write(reserve, new byte[RESERVE_BYTES]);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /// A disk that does not say counts as roomy: it says so itself when it is full.
    private long free() {
        try {
            return space.bytes();
        } catch (IOException e) {
            return Long.MAX_VALUE;
        }
    }
}
