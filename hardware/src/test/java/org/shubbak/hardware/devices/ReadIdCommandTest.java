package org.shubbak.hardware.devices;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ReadIdCommandTest {
    @TempDir
    private Path folder = Path.of("");

    private @Nullable SimulatorRun reader;

    @AfterEach
    void putAway() throws IOException {
        if (reader != null) {
            reader.close();
        }
    }

    @Test
    void aPassportIsReadWithItsNumbersMasked() throws IOException {
        CommandRun run = read("present pse-passport");

        assertThat(run.exit()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.object().get("outcome").asString()).isEqualTo("READ");
        assertThat(run.object().get("kind").asString()).isEqualTo("PASSPORT");
        assertThat(run.object().get("mrz").get("surname").asString()).isEqualTo("AL NAJJAR");
        assertThat(run.object().get("mrz").get("documentNumber").asString()).isEqualTo("••••567");
        assertThat(run.out()).doesNotContain("1234567").doesNotContain("900000001");
    }

    @Test
    void onDemandTheNumbersAreShown() throws IOException {
        assertThat(read("present pse-passport", "--show").out())
                .contains("1234567")
                .contains("900000001");
    }

    @Test
    void aBarCodeGivesTheNumber() throws IOException {
        CommandRun run = read("present barcode-id", "--show");
        assertThat(run.object().get("kind").asString()).isEqualTo("BARCODE");
        assertThat(run.object().get("barcode").get("personalNumber").asString()).isEqualTo("900000001");
    }

    @Test
    void aWrongCheckDigitIsUnreadableByField() throws IOException {
        CommandRun run = read("fault wrong-check-digit\npresent td3");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.object().get("outcome").asString()).isEqualTo("UNREADABLE");
        assertThat(run.object().get("mrz").get("problems").toString()).contains("birthDate");
        assertThat(run.err()).isNotBlank().doesNotContain("ERIKSSON");
    }

    @Test
    void anotherKindThanAskedForIsRefused() throws IOException {
        assertThat(read("present barcode-id", "--kind", "mrz").exit()).isEqualTo(1);
        assertThat(read("present td3", "--kind", "barcode").exit()).isEqualTo(1);
    }

    @Test
    void nobodyPresentingIsNoDocument() throws IOException {
        CommandRun run = read("# nobody comes", "--timeout", "1");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.object().get("outcome").asString()).isEqualTo("NO_DOCUMENT");
    }

    @Test
    void aReaderThatIsUnpluggedOrAbsentIsLost() throws IOException {
        CommandRun run = read("fault unplug\npresent td3");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.object().get("outcome").asString()).isEqualTo("LOST");
        putAway();
        CommandRun gone = CommandRun.of("read-id", "--port", "tcp:127.0.0.1:1", "--timeout", "1", "--json");
        assertThat(gone.exit()).isEqualTo(1);
        assertThat(gone.object().get("outcome").asString()).isEqualTo("LOST");
    }

    private CommandRun read(String script, String... options) throws IOException {
        putAway();
        Path file = Files.writeString(folder.resolve("script"), script);
        SimulatorRun plugged = SimulatorRun.of("reader", "--script", file.toString());
        reader = plugged;
        String[] fixed = {"read-id", "--port", plugged.address(), "--json"};
        String[] all = new String[fixed.length + options.length];
        System.arraycopy(fixed, 0, all, 0, fixed.length);
        System.arraycopy(options, 0, all, fixed.length, options.length);
        return CommandRun.of(all);
    }
}
