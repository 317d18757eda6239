package org.shubbak.core.store;

import java.time.Clock;
import java.util.UUID;
import java.util.random.RandomGenerator;

/// Makes time-ordered ids: UUID version 7 (RFC 9562), 48 bits of milliseconds and 74 random bits. As safe for several
/// threads as the source of randomness is.
public final class Ids {
    private static final long VERSION = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final Clock clock;
    private final RandomGenerator random;

    public Ids(Clock clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    public UUID next() {
        long high = clock.millis() << 16 | VERSION | random.nextInt(1 << 12);
        long low = VARIANT | random.nextLong() >>> 2;
        return new UUID(high, low);
    }

    /// 128 bits that nobody can guess, in hexadecimal.
    public String token() {
        return String.format(java.util.Locale.ROOT, "%016x%016x", random.nextLong(), random.nextLong());
    }
}
