package org.shubbak.ui.keyboard;

/// One key. The board is sixty columns wide, so that rows of ten and of twelve keys both come out even.
sealed interface Key {
    int columns();

    /// @param text what it inserts: one character, or the two of lam-alef
    record Letter(String text, int columns) implements Key {}

    record Space(int columns) implements Key {}

    record Delete(int columns) implements Key {}

    record Turn(Board to, int columns) implements Key {}

    record Gap(int columns) implements Key {}
}
