package org.shubbak.hardware.idcard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.shubbak.core.device.DeviceHealth;
import org.shubbak.core.device.ReadOutcome;
import org.shubbak.core.text.Problem;
import org.shubbak.hardware.link.WedgeLink;

/// What was captured from keys is read like what comes over any other line.
@Timeout(30)
class WedgeReaderTest {
    private static final Duration LONG = Duration.ofSeconds(10);
    private final WedgeLink wedge = new WedgeLink();
    private final SerialDocumentReader reader = new SerialDocumentReader(
            () -> wedge,
            ReaderProfiles.bundled().generic(),
            Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneOffset.UTC));

    @Test
    void aCapturedZoneIsTheDocument() {
        wedge.captured(String.join("\r", Specimens.TD3) + "\r");
        assertThat(reader.read(LONG))
                .isEqualTo(new ReadOutcome.Read(Specimens.read(Specimens.TD3).toDocument()));
        assertThat(reader.health()).isEqualTo(DeviceHealth.ready());
    }

    @Test
    void aReadLongerThanAnyBufferIsWhole() {
        String filler = "DDA" + "X".repeat(600) + "\n";
        wedge.captured("@\n\u001e\rANSI 636000100001DL00310000DLDAQ1234567\n" + filler + "DCSNAJJAR\r");
        assertThat(reader.read(LONG)).isInstanceOf(ReadOutcome.Read.class);
    }

    @Test
    void nobodyReadingIsNoDocumentAndAClosedWindowALostReader() {
        assertThat(reader.read(Duration.ofMillis(20))).isEqualTo(new ReadOutcome.NoDocument());
        wedge.close();
        wedge.captured("900000001");
        assertThat(reader.read(LONG)).isEqualTo(new ReadOutcome.Lost(Problem.of("reader.lost")));
    }
}
