package org.shubbak.hub;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/// How often somebody may ask: so many at once, then so many a second. Whoever asks too often waits; nobody else does.
/// By a clock that only goes forward. Any thread.
final class Pace {
    /// Those that were not heard for longest are forgotten first: they have their whole burst again by then.
    private static final int MOST_KNOWN = 20_000;

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final long apart;
    private final long burst;
    private final LongSupplier nanos;

    /// When all that somebody asked would have been asked at the even pace.
    private final Map<String, Long> due = new LinkedHashMap<>();

    /// @param nanos a clock that only goes forward
    Pace(int perSecond, int atOnce, LongSupplier nanos) {
        this.apart = SECOND / perSecond;
        this.burst = apart * atOnce;
        this.nanos = nanos;
    }

    /// @return whole seconds to wait; 0 where it may be done now
    synchronized int wait(String who) {
        long now = nanos.getAsLong();
        Long known = due.remove(who);
        long from = known == null || known - now < 0 ? now : known;
        long ahead = from - now + apart - burst;
        due.put(who, ahead > 0 ? from : from + apart);
        forget();
        return ahead > 0 ? (int) Math.ceilDiv(ahead, SECOND) : 0;
    }

    private void forget() {
        Iterator<String> oldest = due.keySet().iterator();
        while (due.size() > MOST_KNOWN && oldest.hasNext()) {
            oldest.next();
            oldest.remove();
        }
    }
}
