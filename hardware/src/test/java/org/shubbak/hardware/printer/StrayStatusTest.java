package org.shubbak.hardware.printer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.shubbak.core.device.PrintOutcome;
import org.shubbak.hardware.link.Link;

/// A byte that nobody asked for is no proof of a printed receipt.
@Timeout(60)
class StrayStatusTest {

    @Test
    void aStrayByteInPlaceOfTheMarkerIsNoPrintedReceipt(@TempDir Path folder) throws IOException {
        try (EscPosPrinter printer = new EscPosPrinter(
                Stray::new, fast(folder), Clock.systemUTC(), new PrinterTiming(Duration.ofMillis(5), Duration.ZERO))) {
            assertThat(printer.print(SampleReceipts.arabic()))
                    .isInstanceOfSatisfying(
                            PrintOutcome.NotPrinted.class,
                            not -> assertThat(not.reason()).isEqualTo(PrintOutcome.Reason.TIMED_OUT));
        }
    }

    /// The printer of the profile on a line that takes no time.
    private static PrinterProfile fast(Path folder) throws IOException {
        try (InputStream in = PrinterProfile.class.getResourceAsStream("profile/epson-tm-t88v.json")) {
            String json = new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
            Path file = Files.writeString(folder.resolve("fast.json"), json.replace("38400", "921600"));
            return ((ProfileReading.Complete) PrinterProfiles.read(file)).profile();
        }
    }

    /// Healthy whenever it is asked; answers everything else with a byte that looks like a queued status.
    private static final class Stray implements Link {
        private final Queue<Byte> said = new ArrayDeque<>();

        @Override
        public int read(byte[] buffer, Duration deadline) {
            Byte next = said.poll();
            if (next == null) {
                return 0;
            }
            buffer[0] = next;
            return 1;
        }

        @Override
        public void write(byte[] bytes, Duration deadline) {
            boolean question = bytes.length == 3 && bytes[0] == 0x10 && bytes[1] == 0x04;
            said.add((byte) (question ? 0x12 : 0x00));
        }

        @Override
        public String name() {
            return "stray";
        }

        @Override
        public void close() {}
    }
}
