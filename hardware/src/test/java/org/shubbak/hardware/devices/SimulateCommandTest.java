package org.shubbak.hardware.devices;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class SimulateCommandTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void everyDeviceAnswersAtItsConsoleAndEndsWithQuit() throws IOException {
        for (String device : List.of("reader", "printer", "terminal")) {
            SimulatorRun run =
                    SimulatorRun.of(device, "--out", folder.resolve(device).toString());
            assertThat(run.address()).matches("tcp:127\\.0\\.0\\.1:[1-9][0-9]*");
            assertThat(run.type("help")).startsWith("ok ");
            assertThat(run.type("sing")).startsWith("no");
            assertThat(run.quit()).isZero();
        }
    }

    @Test
    void troublesOfEveryDeviceHaveOneWord() throws IOException {
        try (SimulatorRun printer = SimulatorRun.of("printer", "--fault", "paper-out", "--fault", "cover-open")) {
            assertThat(printer.type("status")).contains("paper=out cover=open");
        }
        try (SimulatorRun terminal = SimulatorRun.of("terminal", "--fault", "cut-after-charge")) {
            assertThat(terminal.type("ledger")).isEqualTo("ok 0 standing 0 minor, 0 made");
        }
        SimulatorRun.of("reader", "--fault", "split").close();
    }

    @Test
    void everyByteIsWrittenDownWithItsDirection() throws IOException {
        Path transcript = folder.resolve("deep").resolve("bytes.txt");
        try (SimulatorRun reader = SimulatorRun.of("reader", "--transcript", transcript.toString())) {
            Thread reading = Thread.ofPlatform()
                    .start(() -> CommandRun.of(
                            "read-id", "--port", reader.address(), "--profile", "length-prefixed", "--timeout", "10"));
            assertThat(reader.type("framing length-prefixed")).startsWith("ok");
            awaitArmed(transcript);
            assertThat(reader.type("present barcode-id")).startsWith("ok");
            join(reading);
        }
        assertThat(Files.readAllLines(transcript))
                .contains("# connected", "< 49 00 0c 5d 43 30 39 30 30 30 30 30 30 30 31    I..]C0900000001")
                .contains("> 43 00 01 01                                     C...");
    }

    /// A document that is there before it is asked for would be read before the question is written down.
    private static void awaitArmed(Path transcript) throws IOException {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (Files.notExists(transcript) || !Files.readString(transcript).contains("> 43 00 01 01")) {
            assertThat(System.nanoTime()).as("the reader is asked").isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
