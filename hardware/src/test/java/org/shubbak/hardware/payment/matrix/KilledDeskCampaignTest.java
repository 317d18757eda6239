package org.shubbak.hardware.payment.matrix;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shubbak.core.store.KeptPayment;
import org.shubbak.hardware.payment.Served;
import org.shubbak.hardware.simulator.DeviceSimulator;

/// The program is killed, not ended, in the middle of a dialogue; the next one settles what it left.
@Tag("campaign")
@Timeout(600)
class KilledDeskCampaignTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {20, 90, 130, 170, 210, 260, 330, 420})
    void whatAKilledProgramLeftIsSettledByTheNextOne(int cut) throws IOException, InterruptedException {
        Wire.Simulated simulated = Wire.ZVT_TCP.simulator();
        try (Served<DeviceSimulator> served = new Served<>(simulated.device())) {
            Process process = start(served.address(), cut);
            try (BufferedReader out = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
                assertThat(out.lines().anyMatch(line -> line.equals("cut") || line.equals("whole")))
                        .isTrue();
            } finally {
                process.destroyForcibly();
                assertThat(process.waitFor(30, SECONDS)).isTrue();
            }
            try (TriedDesk next = new TriedDesk(folder, Wire.ZVT_TCP.driver(served.opener()))) {
                next.desk.settle();
                List<KeptPayment> all = next.kept(transaction -> next.store
                        .payments()
                        .between(transaction, Instant.EPOCH, Instant.now().plusSeconds(60)));
                long ours = all.stream()
                        .filter(payment -> payment.state().paid())
                        .mapToLong(payment -> payment.amount().minor())
                        .sum();
                assertThat(simulated.books().asked()).as("commands for money").isLessThanOrEqualTo(2);
                assertThat(next.desk.open()).isEmpty();
                assertThat(simulated.books().balance()).isEqualTo(ours);
                System.out.println("killed at byte " + cut + ": " + all);
            }
        }
    }

    private Process start(String address, int cut) throws IOException {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "--enable-native-access=ALL-UNNAMED",
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledDesk.class.getName(),
                        folder.toString(),
                        address,
                        Integer.toString(cut))
                .redirectError(folder.resolveSibling("killed-desk.log").toFile())
                .start();
    }
}
