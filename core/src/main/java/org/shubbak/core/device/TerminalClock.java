package org.shubbak.core.device;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// How far a terminal's clock runs ahead of ours. Terminals print no year and are set by their host, not by us.
public record TerminalClock(Duration ahead) {
    private static final Pattern TIME = Pattern.compile("(\\d\\d)(\\d\\d) (\\d\\d)(\\d\\d)(\\d\\d)");

    /// Nothing has been learnt yet: both clocks are taken to agree.
    public static TerminalClock agreeing() {
        return new TerminalClock(Duration.ZERO);
    }

    /// Learns from a transaction that the terminal reported just now. Keeps the old knowledge where it prints no time.
    public TerminalClock learn(TerminalResult reported, LocalDateTime now) {
        return parse(reported.terminalTime(), now)
                .map(theirs -> new TerminalClock(Duration.between(now, theirs)))
                .orElse(this);
    }

    /// What the terminal's clock shows at this moment of ours.
    public LocalDateTime reading(LocalDateTime ours) {
        return ours.plus(ahead);
    }

    /// The terminal's `MMDD hhmmss` in the year that brings it nearest to the given moment.
    static Optional<LocalDateTime> parse(@Nullable String terminalTime, LocalDateTime near) {
        Matcher parts = TIME.matcher(terminalTime == null ? "" : terminalTime);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int[] number = IntStream.rangeClosed(1, 5)
                .map(group -> Integer.parseInt(parts.group(group)))
                .toArray();
        return IntStream.rangeClosed(near.getYear() - 1, near.getYear() + 1)
                .mapToObj(year -> inYear(year, number))
                .flatMap(Optional::stream)
                .min(Comparator.comparing(at -> Duration.between(near, at).abs()));
    }

    private static Optional<LocalDateTime> inYear(int year, int[] number) {
        try {
            return Optional.of(LocalDateTime.of(year, number[0], number[1], number[2], number[3], number[4]));
        } catch (DateTimeException e) {
            return Optional.empty(); // 29 February, or a terminal that prints nonsense
        }
    }
}
