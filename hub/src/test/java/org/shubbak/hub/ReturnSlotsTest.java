package org.shubbak.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ReturnSlotsTest {
    private long now;
    private final ReturnSlots slots = new ReturnSlots(() -> now);

    private void batchesEvery(Duration between, int times) {
        for (int i = 0; i < times; i++) {
            now += between.toNanos();
            slots.done();
        }
    }

    @Test
    void thePlacesFollowEachOtherAsFastAsBatchesAreDone() {
        batchesEvery(Duration.ofMillis(100), 1000);
        long last = 0;
        for (int i = 1; i <= 300; i++) {
            last = slots.next();
        }
        assertThat(last).as("300 at ten a second").isBetween(29L, 31L);
    }

    @Test
    void aFastHubSendsNobodyAwayForLong() {
        batchesEvery(Duration.ofMillis(2), 1000);
        for (int i = 0; i < 200; i++) {
            assertThat(slots.next()).isOne();
        }
    }

    @Test
    void theRowMovesOnWithTime() {
        batchesEvery(Duration.ofSeconds(1), 1000);
        for (int i = 0; i < 60; i++) {
            slots.next();
        }
        now += Duration.ofSeconds(58).toNanos();
        assertThat(slots.next()).isLessThanOrEqualTo(4);
    }

    @Test
    void nobodyIsSentAwayForLongerThanAQuarterOfAnHour() {
        batchesEvery(Duration.ofSeconds(5), 1000);
        for (int i = 0; i < 10_000; i++) {
            assertThat(slots.next()).isBetween(1L, 900L);
        }
    }
}
