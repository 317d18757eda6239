package org.shubbak.hub.store;

import java.util.HashSet;
import java.util.Set;

/// Which places of one application are taken: all below the next one, and those of payments that came ahead of it.
final class Places {
    private final Set<Integer> ahead = new HashSet<>();
    private final int before;
    private int next;
    private int events;

    Places(int next, int events) {
        this.next = next;
        this.events = events;
        this.before = events;
    }

    /// From the table: a place beyond the next one.
    void ahead(int place) {
        ahead.add(place);
    }

    void take(int place) {
        events++;
        ahead.add(place);
        while (ahead.remove(next)) {
            next++;
        }
    }

    /// The first that is missing.
    int next() {
        return next;
    }

    int events() {
        return events;
    }

    /// Nothing can stand beyond the next place.
    boolean isWhole() {
        return events < next;
    }

    boolean taken(int place) {
        return (place < next && place > 0) || ahead.contains(place);
    }

    boolean changed() {
        return events != before;
    }
}
