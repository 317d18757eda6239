package org.shubbak.hardware.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

// A write that hangs cannot be interrupted: the test gives up beside it.
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class TcpLinkTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private TcpListener listener;
    private Link link;
    private Link peer;

    @BeforeEach
    void connect() throws LinkLost {
        listener = TcpListener.open("127.0.0.1", 0);
        link = TcpLink.open("127.0.0.1", listener.port(), LONG);
        peer = listener.accept();
    }

    @AfterEach
    void hangUp() {
        link.close();
        peer.close();
        listener.close();
    }

    @Test
    void aPeerThatStopsReadingEndsTheWriteAtItsDeadlineAndTheLineWithIt() {
        long start = System.nanoTime();

        assertThatThrownBy(() -> link.write(new byte[50_000_000], Duration.ofMillis(300)))
                .asInstanceOf(type(LinkLost.class))
                .matches(lost -> !lost.nothingWritten());

        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isBetween(Duration.ofMillis(300), Duration.ofSeconds(20));
        assertThatThrownBy(() -> link.read(new byte[1], LONG)).isInstanceOf(LinkLost.class);
        assertThatThrownBy(() -> link.write(new byte[1], LONG)).isInstanceOf(LinkLost.class);
    }

    @Test
    void aWriteInTimeLeavesTheLineOpenBeyondItsDeadline() throws LinkLost {
        Duration deadline = Duration.ofMillis(200);
        link.write(new byte[] {1}, deadline);
        byte[] buffer = new byte[4];
        assertThat(peer.read(buffer, LONG)).isEqualTo(1);

        assertThat(link.read(buffer, deadline.multipliedBy(2))).isZero();

        link.write(new byte[] {2}, LONG);
        assertThat(peer.read(buffer, LONG)).isEqualTo(1);
        assertThat(buffer[0]).isEqualTo((byte) 2);
    }

    @Test
    void aLookAtTheLineTakesNothingFromItAndFindsTheOtherSideGone() throws LinkLost {
        link.check();
        peer.write(new byte[] {-1, 2}, LONG);
        byte[] buffer = new byte[1];
        for (byte expected : new byte[] {-1, 2}) {
            link.check();
            link.check();
            assertThat(link.read(buffer, LONG)).isEqualTo(1);
            assertThat(buffer[0]).isEqualTo(expected);
        }
        peer.close();
        assertThatThrownBy(() -> lookUntilLost(LONG)).isInstanceOf(LinkLost.class);
    }

    private void lookUntilLost(Duration atMost) throws LinkLost {
        long end = System.nanoTime() + atMost.toNanos();
        while (System.nanoTime() < end) {
            link.check();
        }
    }

    @Test
    void closingEndsABlockedReadAndMayBeRepeated() throws InterruptedException {
        Thread closer = Thread.ofPlatform().start(link::close);
        assertThatThrownBy(() -> link.read(new byte[1], LONG)).isInstanceOf(LinkLost.class);
        closer.join();
        link.close();
        assertThatThrownBy(() -> peer.read(new byte[1], LONG)).isInstanceOf(LinkLost.class);
    }
}
