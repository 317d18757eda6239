package org.shubbak.packaging.campaign;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// What one connection suffers.
sealed interface LineFault {

    /// As seen from the station.
    enum Way {
        TO_HUB,
        FROM_HUB
    }

    enum Ending {
        /// The line is closed in order.
        CLOSED,
        /// The line is torn: the other side hears a reset.
        RESET,
        /// Half-open: nobody closes anything, and nothing comes any more.
        SILENT
    }

    record None() implements LineFault {}

    /// @param after bytes that still pass; 0 from the hub swallows an answer whole
    record Cut(Way way, long after, Ending ending) implements LineFault {}

    /// Each piece that comes is held back.
    record Late(Duration by) implements LineFault {}

    record Slow(int bytesPerSecond) implements LineFault {}

    /// All that the station says reaches the hub over a second connection too, at the same time.
    record Twice() implements LineFault {}

    /// All that the station said reaches the hub once more when the connection has ended.
    record Again() implements LineFault {}

    /// 1 Mbit/s, as villages have it.
    int VILLAGE = 1_000_000 / 8;

    static LineFault of(RandomGenerator random) {
        return switch (random.nextInt(16)) {
            case 0, 1, 2 -> new Cut(Way.TO_HUB, random.nextLong(200_000), ending(random));
            case 3, 4 -> new Cut(Way.TO_HUB, random.nextLong(600), ending(random));
            case 5, 6, 7, 8 -> new Cut(Way.FROM_HUB, 0, ending(random));
            case 9, 10, 11 -> new Cut(Way.FROM_HUB, random.nextLong(20_000), ending(random));
            case 12 -> new Late(Duration.ofMillis(1 + random.nextLong(60)));
            case 13 -> new Slow(VILLAGE);
            case 14 -> new Twice();
            default -> new Again();
        };
    }

    private static Ending ending(RandomGenerator random) {
        return Ending.values()[random.nextInt(Ending.values().length)];
    }
}
