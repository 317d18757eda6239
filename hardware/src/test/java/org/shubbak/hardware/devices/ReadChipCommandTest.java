package org.shubbak.hardware.devices;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// `devices read-id --kind emrtd`, up to the card service, which the build does without.
class ReadChipCommandTest {
    private static final String ZONE =
            "P<PSEAL<NAJJAR<<YOUSEF<IBRAHIM<<<<<<<<<<<<<<\n1234567<<4PSE9001158M2901145900000001<<<<<40\n";
    private static final String NO_READER = "pcsc:no reader is called like this";

    /// What is handed to the command, and no part of what it leaves.
    @TempDir(cleanup = CleanupMode.ALWAYS)
    private Path handed = Path.of("");

    private static CommandRun read(String input, String... options) {
        String[] all = new String[options.length + 6];
        String[] fixed = {"read-id", "--kind", "emrtd", "--timeout", "1", "--json"};
        System.arraycopy(fixed, 0, all, 0, fixed.length);
        System.arraycopy(options, 0, all, fixed.length, options.length);
        return CommandRun.typing(input, all);
    }

    @Test
    void withoutAReaderTheAnswerSaysSoAndNothingOfTheHolder() throws IOException {
        Path file = Files.writeString(handed.resolve("mrz"), ZONE);
        for (CommandRun run : new CommandRun[] {
            read("", "--port", NO_READER, "--mrz", file.toString()),
            read(ZONE, "--port", NO_READER, "--mrz", "-"),
            read(
                    "",
                    "--port",
                    NO_READER,
                    "--document-number",
                    "1234567",
                    "--birth",
                    "1990-01-15",
                    "--expiry",
                    "2029-01-14"),
            read("", "--port", NO_READER, "--can", "500540")
        }) {
            assertThat(run.exit()).isEqualTo(1);
            assertThat(run.object().get("outcome").asString()).isEqualTo("LOST");
            assertThat(run.object().get("code").asString()).matches("chip\\.(noReader|noService)");
            assertThat(run.err()).isNotBlank().doesNotContain("1234567");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--port pcsc:x",
                "--port pcsc:x --document-number 1234567",
                "--port pcsc:x --document-number 1234567 --birth 15.1.1990 --expiry 2029-01-14",
                "--port pcsc:x --document-number 12-34567 --birth 1990-01-15 --expiry 2029-01-14",
                "--port pcsc:x --can 12",
                "--port pcsc:x --mrz /nowhere",
                "--port tcp:127.0.0.1:1 --can 123456",
            })
    void whatCannotOpenAChipIsWrongUsage(String options) {
        CommandRun run = read("", options.split(" "));
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).isNotBlank().doesNotContain("1234567");
    }

    @Test
    void printedLinesThatAreNotAcceptedAreNotTriedOnTheChip() {
        CommandRun run = read(ZONE.replace("9001158M", "9001157M"), "--port", NO_READER, "--mrz", "-");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("birthDate CHECK_DIGIT").doesNotContain("1234567");
    }
}
