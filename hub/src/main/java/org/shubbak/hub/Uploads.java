package org.shubbak.hub;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/// The places for batches that are under way: so many in all, and of one sender no more than a few, however slowly it
/// sends. Any thread.
final class Uploads {
    private final Semaphore all;
    private final int ofOne;
    private final Map<String, Integer> underWay = new ConcurrentHashMap<>();

    enum Place {
        FREE,
        /// The hub has all it can hold.
        FULL,
        /// This sender has all that one may have.
        OWN_FULL
    }

    Uploads(int all, int ofOne) {
        this.all = new Semaphore(all);
        this.ofOne = ofOne;
    }

    /// After `FREE`, [#end] must follow.
    Place begin(String who) {
        boolean[] more = {false};
        underWay.compute(who, (name, now) -> {
            int had = now == null ? 0 : now;
            more[0] = had < ofOne;
            return more[0] ? Integer.valueOf(had + 1) : now;
        });
        if (!more[0]) {
            return Place.OWN_FULL;
        }
        if (all.tryAcquire()) {
            return Place.FREE;
        }
        less(who);
        return Place.FULL;
    }

    void end(String who) {
        all.release();
        less(who);
    }

    private void less(String who) {
        underWay.computeIfPresent(who, (name, now) -> now > 1 ? Integer.valueOf(now - 1) : null);
    }
}
