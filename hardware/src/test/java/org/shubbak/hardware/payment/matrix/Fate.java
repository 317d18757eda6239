package org.shubbak.hardware.payment.matrix;

/// What happens at the byte at which the line is cut.
enum Fate {
    /// The line is back at once, and the program runs on.
    LINE,
    /// The program ends at this byte, and is started again.
    POWER,
    /// The line stays away; the program runs on and asks again later.
    LINE_AWAY,
    /// The line stays away; the program is ended in order and started again.
    RESTART;

    boolean staysAway() {
        return this == LINE_AWAY || this == RESTART;
    }

    boolean restarts() {
        return this == RESTART || this == POWER;
    }
}
