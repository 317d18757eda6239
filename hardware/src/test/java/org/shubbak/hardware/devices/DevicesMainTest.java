package org.shubbak.hardware.devices;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.json.JsonMapper;

/// As a process of its own, where logging shares the streams.
@Timeout(60)
class DevicesMainTest {
    @Test
    void nothingButTheObjectStandsOnStandardOutput() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        DevicesMain.class.getName(),
                        "read-id",
                        "--port",
                        "tcp:127.0.0.1:1",
                        "--timeout",
                        "1",
                        "--json")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), UTF_8);

        assertThat(process.waitFor()).isEqualTo(1);
        assertThat(out.lines()).hasSize(1);
        assertThat(JsonMapper.shared().readTree(out).get("outcome").asString()).isEqualTo("LOST");
    }
}
