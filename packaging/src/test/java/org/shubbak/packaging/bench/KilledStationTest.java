package org.shubbak.packaging.bench;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shubbak.hub.Hub;
import org.shubbak.hub.HubSettings;
import org.shubbak.hub.HubStart;
import picocli.CommandLine;

/// A station in a process of its own, killed with no warning while it files.
class KilledStationTest {
    private static final int KILLS = 4;
    private static final int TOLD_BEFORE_KILL = 25;

    @TempDir
    Path folder;

    @Test
    void nothingThatAPersonWasToldIsLostOrDoubledByKills() throws IOException, InterruptedException {
        try (Hub hub = hub()) {
            for (int round = 1; round <= KILLS; round++) {
                Process station = station(hub.address().toString());
                awaitTold(station, round * TOLD_BEFORE_KILL);
                station.destroyForcibly();
                assertThat(station.waitFor(30, SECONDS)).isTrue();
            }
            assertThat(run("file", "--data", at("data"), "--hub", "none", "--count", "1", "--ledger", at("ledger")))
                    .startsWith("filed 1 ");
        }

        String count = run("verify", "--data", at("data"), "--hub-data", at("hub"), "--ledger", at("ledger"), "--json");

        int told = Ledger.read(folder.resolve("ledger")).size();
        assertThat(told).isGreaterThan(KILLS * TOLD_BEFORE_KILL);
        assertThat(count)
                .contains("\"ledger\":" + told + ",")
                .contains("\"missing\":0,\"double\":0,\"receiptGaps\":0,\"receiptRepeats\":0");
    }

    @Test
    void aLedgerEntryThatNobodyKnowsIsMissing() throws IOException {
        run("file", "--data", at("data"), "--hub", "none", "--count", "3", "--ledger", at("ledger"));
        Files.writeString(folder.resolve("ledger"), new UUID(7, 7) + "\n", StandardOpenOption.APPEND);

        assertThat(run("verify", "--data", at("data"), "--ledger", at("ledger"), "--json"))
                .isEqualTo("{\"ledger\":4,\"hub\":0,\"pending\":3,\"parked\":0,\"missing\":1,\"double\":0,"
                        + "\"receiptGaps\":0,\"receiptRepeats\":0}");
    }

    @Test
    void gapsAndRepeatsInTheReceiptsAreCounted() {
        Count count = Count.of(
                List.of(),
                Map.of(),
                Map.of(),
                List.of("A-01-2026-ILS-000001", "A-01-2026-ILS-000004", "A-01-2026-ILS-000004"));

        assertThat(count.receiptGaps()).isEqualTo(2);
        assertThat(count.receiptRepeats()).isEqualTo(1);
    }

    private Hub hub() {
        HubStart start = Hub.start(HubSettings.local(folder.resolve("hub")));
        assertThat(start).isInstanceOf(HubStart.Running.class);
        return ((HubStart.Running) start).hub();
    }

    private Process station(String hub) throws IOException {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "--enable-native-access=ALL-UNNAMED",
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BenchMain.class.getName(),
                        "file",
                        "--data",
                        at("data"),
                        "--hub",
                        hub,
                        "--count",
                        "100000",
                        "--ledger",
                        at("ledger"))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("station.log").toFile())
                .start();
    }

    private void awaitTold(Process station, int wanted) throws IOException, InterruptedException {
        Path ledger = folder.resolve("ledger");
        long end = System.nanoTime() + SECONDS.toNanos(90);
        while (Files.notExists(ledger) || Ledger.read(ledger).size() < wanted) {
            assertThat(System.nanoTime() - end).as("the station files").isNegative();
            assertThat(station.waitFor(20, MILLISECONDS))
                    .as(() -> "the station ended by itself")
                    .isFalse();
        }
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    private static String run(String... arguments) {
        StringWriter out = new StringWriter();
        CommandLine command =
                BenchMain.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(out));
        command.execute(arguments);
        return out.toString().strip();
    }
}
