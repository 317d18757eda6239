package org.shubbak.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PaceTest {
    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
    private final Pace pace = new Pace(2, 5, nanos::get);

    private void pass(long millis) {
        nanos.addAndGet(TimeUnit.MILLISECONDS.toNanos(millis));
    }

    private int goneThrough(String who, int tries) {
        int through = 0;
        for (int i = 0; i < tries; i++) {
            through += pace.wait(who) == 0 ? 1 : 0;
        }
        return through;
    }

    @Test
    void soManyAtOnceAndThenSoManyASecond() {
        assertThat(goneThrough("a", 20)).isEqualTo(5);
        pass(500);
        assertThat(goneThrough("a", 20)).isEqualTo(1);
        pass(3_000);
        assertThat(goneThrough("a", 20)).isEqualTo(5);
    }

    @Test
    void whoIsTurnedAwayIsToldWhenToComeAgain() {
        goneThrough("a", 5);
        assertThat(pace.wait("a")).isEqualTo(1);
        pass(1_000);
        assertThat(pace.wait("a")).isZero();
    }

    @Test
    void askingWhileOneWaitsMakesTheWaitNoLonger() {
        goneThrough("a", 5_000);
        pass(500);
        assertThat(pace.wait("a")).isZero();
    }

    @Test
    void oneThatAsksTooOftenCostsNobodyElse() {
        goneThrough("bad", 5_000);
        assertThat(goneThrough("good", 5)).isEqualTo(5);
    }

    @Test
    void moreNamesThanCanBeKnownDoNotFillTheMemoryAndDoNotShutAnybodyOut() {
        for (int i = 0; i < 100_000; i++) {
            assertThat(pace.wait("n" + i)).isZero();
        }
    }
}
