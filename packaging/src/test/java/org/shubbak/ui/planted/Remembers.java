package org.shubbak.ui.planted;

/// A planted fault: a static that changes.
final class Remembers {
    static int visits;

    private Remembers() {}
}
