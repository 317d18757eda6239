package org.shubbak.core.catalogue;

import java.util.ArrayList;
import java.util.List;

/// Collects what is wrong while one catalogue is read, so that an editor sees all of it at once.
final class Faults {
    private final List<CatalogueFault> found = new ArrayList<>();

    void add(String file, String place, String reason) {
        found.add(new CatalogueFault(file, place, reason));
    }

    List<CatalogueFault> found() {
        return List.copyOf(found);
    }
}
