package org.shubbak.hardware.payment.zvt;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.shubbak.hardware.link.Link;
import org.shubbak.hardware.payment.wire.Octets;
import org.shubbak.hardware.payment.wire.Ticker;

/// A line and a clock that move together: waiting passes at once. What the other side says comes at its moment.
public final class TimedLine implements Link, Ticker {
    private record Said(long at, Octets bytes) {}

    private static final Duration ENOUGH = Duration.ofMinutes(60);

    public final List<String> written = new ArrayList<>();
    private final Deque<Said> said = new ArrayDeque<>();
    private Octets chatter = Octets.NONE;
    private Duration between = Duration.ZERO;
    private long now;

    /// @param hex arrives so long after what was said before it, or after now
    public void says(Duration after, String hex) {
        long from = said.isEmpty() ? now : said.getLast().at();
        said.add(new Said(from + after.toNanos(), Octets.hex(hex)));
    }

    /// Says this again and again once everything else is said: no read waits for it, and each takes so long.
    void keepsSaying(Duration each, String hex) {
        between = each;
        chatter = Octets.hex(hex);
    }

    public Duration elapsed() {
        return Duration.ofNanos(now);
    }

    @Override
    public int read(byte[] buffer, Duration deadline) {
        long until = now + deadline.toNanos();
        Said next = said.peek();
        if (next == null && chatter.length() > 0) {
            if (elapsed().compareTo(ENOUGH) > 0) {
                throw new AssertionError("still listened to after " + elapsed());
            }
            said.add(new Said(now + between.toNanos(), chatter));
            return read(buffer, between);
        }
        if (next == null || next.at() > until) {
            now = until;
            return 0;
        }
        said.remove();
        now = Math.max(now, next.at());
        System.arraycopy(next.bytes().array(), 0, buffer, 0, next.bytes().length());
        return next.bytes().length();
    }

    @Override
    public void write(byte[] bytes, Duration deadline) {
        written.add(Octets.of(bytes).digits());
    }

    @Override
    public long nanos() {
        return now;
    }

    @Override
    public void pause(Duration duration) {
        now += duration.toNanos();
    }

    @Override
    public String name() {
        return "timed";
    }

    @Override
    public void close() {}
}
