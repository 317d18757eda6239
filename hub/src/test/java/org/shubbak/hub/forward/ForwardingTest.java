package org.shubbak.hub.forward;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ForwardingTest {
    /// Else a ministry would get nothing more until somebody starts the hub anew.
    @Test
    void aBugInOneStepEndsNothing() throws Exception {
        AtomicInteger steps = new AtomicInteger();
        AtomicInteger ends = new AtomicInteger();
        CountDownLatch goesOn = new CountDownLatch(3);
        try (Forwarding forwarding = new Forwarding()) {
            forwarding.run(
                    () -> {
                        if (steps.incrementAndGet() == 1) {
                            throw new IllegalStateException("a bug");
                        }
                        goesOn.countDown();
                        return Duration.ofMillis(1);
                    },
                    ends::incrementAndGet);
            assertThat(goesOn.await(60, TimeUnit.SECONDS)).isTrue();
            assertThat(ends).hasValue(0);
        }
        assertThat(ends).hasValue(1);
    }
}
