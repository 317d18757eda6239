package org.shubbak.core.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TerminalClockTest {
    private static final LocalDateTime NOON = LocalDateTime.of(2026, 11, 23, 12, 0);

    @Test
    void theOffsetIsLearntFromAResultAndKeptWhereNoTimeIsPrinted() {
        TerminalClock clock = TerminalClock.agreeing().learn(at("1123 130500"), NOON);
        assertThat(clock.ahead()).isEqualTo(Duration.ofMinutes(65));
        assertThat(clock.learn(at(null), NOON)).isEqualTo(clock);
        assertThat(clock.reading(NOON)).isEqualTo(LocalDateTime.of(2026, 11, 23, 13, 5));
    }

    @Test
    void theYearIsTheNearestOne() {
        LocalDateTime newYear = LocalDateTime.of(2027, 1, 1, 0, 1);
        assertThat(TerminalClock.parse("1231 235900", newYear)).contains(LocalDateTime.of(2026, 12, 31, 23, 59));
        assertThat(TerminalClock.parse("0101 000000", LocalDateTime.of(2026, 12, 31, 23, 59)))
                .contains(LocalDateTime.of(2027, 1, 1, 0, 0));
    }

    @Test
    void whatIsNoTimeIsNone() {
        assertThat(TerminalClock.parse("1399 250000", NOON)).isEmpty();
        assertThat(TerminalClock.parse("120000", NOON)).isEmpty();
        assertThat(TerminalClock.parse(null, NOON)).isEmpty();
    }

    private static TerminalResult at(@Nullable String time) {
        return new TerminalResult("00", true, true, null, null, null, null, time, null, null, null);
    }
}
