package org.shubbak.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ReturnSlotsTest {
    private long now;
    private final ReturnSlots slots = new ReturnSlots(() -> now);

    /// While somebody has to be turned away all the time.
    private void fullAndDoneEvery(Duration between, int times) {
        for (int i = 0; i < times; i++) {
            slots.next();
            now += between.toNanos();
            slots.done();
        }
        now += Duration.ofHours(1).toNanos();
    }

    @Test
    void thePlacesFollowEachOtherTwiceAsFastAsAFullHubDoesBatches() {
        fullAndDoneEvery(Duration.ofMillis(10), 1000);
        long last = 0;
        for (int i = 1; i <= 3000; i++) {
            last = slots.next();
        }
        assertThat(last).as("3,000 at two hundred a second").isBetween(14L, 16L);
    }

    @Test
    void aFastHubSendsNobodyAwayForLong() {
        fullAndDoneEvery(Duration.ofMillis(2), 1000);
        for (int i = 0; i < 200; i++) {
            assertThat(slots.next()).isOne();
        }
    }

    @Test
    void theRowMovesOnWithTime() {
        fullAndDoneEvery(Duration.ofSeconds(1), 1000);
        for (int i = 0; i < 2_000; i++) {
            slots.next();
        }
        now += Duration.ofSeconds(38).toNanos();
        assertThat(slots.next()).isLessThanOrEqualTo(4);
    }

    @Test
    void aDayOnWhichLittleCameDoesNotMakeTheHubSlow() {
        fullAndDoneEvery(Duration.ofMillis(10), 1000);
        for (int i = 0; i < 1000; i++) {
            now += Duration.ofSeconds(10).toNanos();
            slots.done();
        }
        long last = 0;
        for (int i = 0; i < 400; i++) {
            last = slots.next();
        }
        assertThat(last).as("400 at two hundred a second").isBetween(2L, 3L);
    }

    @Test
    void nobodyIsSentAwayForLongerThanAMinuteAndManyAreSpreadOverIt() {
        fullAndDoneEvery(Duration.ofSeconds(1), 1000);
        long[] comeIn = new long[61];
        for (int i = 0; i < 6_000; i++) {
            comeIn[(int) slots.next()]++;
        }
        assertThat(LongStream.of(comeIn).skip(1)).as("in each second").allMatch(many -> many >= 90 && many <= 110);
    }

    @Test
    void aFullHubIsNeverIdleWhileStationsWait() {
        ReturningCrowd crowd = new ReturningCrowd(5_000, 20260719);
        crowd.comeBackTo(at -> Duration.ofMillis(20));
        assertThat(crowd.end()).as("at fifty a second").isLessThan(Duration.ofSeconds(105));
        assertThat(crowd.tries()).as("each, in the mean").isLessThan(3.5);
    }

    /// As one does that has just been started.
    @Test
    void aHubThatBecomesFasterLosesNoMoreThanAMinute() {
        ReturningCrowd crowd = new ReturningCrowd(5_000, 20260719);
        crowd.comeBackTo(
                at -> at.compareTo(Duration.ofSeconds(10)) < 0 ? Duration.ofMillis(500) : Duration.ofMillis(5));
        assertThat(crowd.end()).as("ten seconds, and 25 of work").isLessThan(Duration.ofSeconds(95));
    }

    @Test
    void aThousandAreNotKeptWaitingByAHubThatWasSlowAtFirst() {
        ReturningCrowd crowd = new ReturningCrowd(1_000, 20260719);
        crowd.comeBackTo(at -> at.compareTo(Duration.ofSeconds(8)) < 0 ? Duration.ofMillis(100) : Duration.ofMillis(5));
        assertThat(crowd.end())
                .as("eight seconds, and a thousand at fifty a second")
                .isLessThan(Duration.ofSeconds(29));
    }

    @Test
    void aHubThatBecomesSlowerSendsNobodyAwayForEver() {
        ReturningCrowd crowd = new ReturningCrowd(2_000, 20260719);
        crowd.comeBackTo(at -> at.compareTo(Duration.ofSeconds(5)) < 0 ? Duration.ofMillis(5) : Duration.ofMillis(50));
        assertThat(crowd.end()).as("five seconds, and 1,500 at twenty a second").isLessThan(Duration.ofSeconds(85));
    }
}
