package org.shubbak.hardware.devices;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class LearnReaderCommandTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void theLearnedProfileIsSavedAndReadsTheNextDocument() throws IOException {
        Path file = folder.resolve("ours.json");
        try (SimulatorRun reader = SimulatorRun.of("reader", "--framing", "labelled")) {
            CommandRun run = presenting(
                    reader,
                    "learn-reader",
                    "--port",
                    reader.address(),
                    "--presentations",
                    "2",
                    "--json",
                    "--save",
                    file.toString());
            assertThat(run.exit()).isZero();
            assertThat(run.object().get("outcome").asString()).isEqualTo("LEARNED");
            assertThat(run.object().get("profile").get("label").asString()).isEqualTo("OCR LINE #:");
            assertThat(run.out() + run.err() + Files.readString(file)).doesNotContain("NAJJAR", "1234567", "900000001");
            CommandRun read =
                    presenting(reader, "read-id", "--port", reader.address(), "--profile", file.toString(), "--json");
            assertThat(read.object().get("outcome").asString()).isEqualTo("READ");
            CommandRun again = presenting(
                    reader,
                    "learn-reader",
                    "--port",
                    reader.address(),
                    "--presentations",
                    "1",
                    "--save",
                    file.toString());
            assertThat(again.exit()).as("a file that is there is not touched").isEqualTo(1);
        }
    }

    @Test
    void nobodyPresentingIsSaidInBothLanguages() throws IOException {
        try (SimulatorRun reader = SimulatorRun.of("reader")) {
            CommandRun run = CommandRun.of("learn-reader", "--port", reader.address(), "--timeout", "1");
            assertThat(run.exit()).isEqualTo(1);
            assertThat(run.out()).contains("Nothing came").containsPattern("\\p{IsArabic}");
        }
    }

    @Test
    void aFaultyProfileOrPortIsWrongUsage() {
        assertThat(CommandRun.of("learn-reader", "--port", "tcp:127.0.0.1:1", "--arm", "telescope")
                        .exit())
                .isEqualTo(2);
        assertThat(CommandRun.of("learn-reader", "--port", "nowhere").exit()).isEqualTo(2);
    }

    private static CommandRun presenting(SimulatorRun reader, String... arguments) throws IOException {
        CompletableFuture<CommandRun> run = new CompletableFuture<>();
        Thread.ofPlatform().start(() -> run.complete(CommandRun.of(arguments)));
        while (!run.isDone()) {
            reader.type("present pse-passport");
            run.copy()
                    .completeOnTimeout(new CommandRun(0, "", ""), 1, TimeUnit.SECONDS)
                    .join();
        }
        return run.join();
    }
}
