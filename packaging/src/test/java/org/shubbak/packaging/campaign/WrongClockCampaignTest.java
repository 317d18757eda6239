package org.shubbak.packaging.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shubbak.hub.HubMain;
import org.shubbak.packaging.bench.BenchMain;

/// The station's clock is a year off, runs fast, and jumps to and fro while it files and sends. The hub's is right.
class WrongClockCampaignTest {
    private static final int EACH = 40;
    private static final Program.Launch FILE = Program.Launch.often(BenchMain.class);

    @TempDir
    Path folder;

    @Tag("campaign")
    @Test
    void aClockThatIsYearsOffOrJumpsLosesAndDoublesNothing() throws IOException, InterruptedException {
        assertThat(Commands.installed("faketime")).as("faketime is installed").isTrue();
        String hub = "http://127.0.0.1:" + freePort();
        try (Program running = hub(hub)) {
            assertThat(file(FILE, hub, EACH).awaitEnd()).isZero();
            for (String clock : List.of("-1y", "+1y", "-2d x2", "+3y x50")) {
                Program wrong = file(FILE.under(faketime(clock)), hub, EACH);
                assertThat(wrong.awaitEnd()).as(clock + wrong.words()).isZero();
            }
            jumping(hub);
            assertThat(file(FILE, hub, EACH).awaitEnd()).isZero();
            assertThat(running.words()).contains("listening");
        }
        Path ledger = folder.resolve("ledger");
        Findings found = StationCheck.of(folder.resolve("data"), Told.read(ledger), folder.resolve("look"));
        Path words = folder.resolve("verify.log");
        Program verify = FILE.start(
                words, "verify", "--data", at("data"), "--hub-data", at("hub"), "--ledger", at("ledger"), "--json");
        verify.awaitEnd();
        Figures.print(Findings.HEAD);
        Figures.print(found.line("clocks a year off, fast and jumping", 7));
        Figures.print("beside the hub: " + words(words));

        assertThat(found.clean()).as(found.toString()).isTrue();
        assertThat(found.untold()).as("only the kill may come in between").isLessThan(2);
        assertThat(words(words)).contains("\"missing\":0,\"double\":0,\"receiptGaps\":0,\"receiptRepeats\":0");
        assertThat(words(words)).as("it was sent, too").doesNotContain("\"hub\":0,");
    }

    /// The wall clock is set to and fro under the running program.
    private void jumping(String hub) throws IOException, InterruptedException {
        Path set = Files.writeString(folder.resolve("clock"), "+0");
        Path library = library();
        int before = Told.read(folder.resolve("ledger")).size();
        Program.Launch jumps = FILE.under(
                "env",
                "LD_PRELOAD=" + library,
                "FAKETIME_DONT_FAKE_MONOTONIC=1",
                "NO_FAKE_STAT=1",
                "FAKETIME_CACHE_DURATION=1",
                "FAKETIME_TIMESTAMP_FILE=" + set);
        try (Program program = file(jumps, hub, 100_000)) {
            program.await(() -> Told.read(folder.resolve("ledger")).size() > before);
            for (String clock : List.of("-1y", "+1y", "-400d", "+0")) {
                Files.writeString(set, clock);
                program.awaitMillis(1500);
            }
            program.kill();
        }
    }

    private static Path library() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("/usr/lib"), 3)) {
            return files.filter(file -> file.endsWith("libfaketimeMT.so.1"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static String[] faketime(String clock) {
        return new String[] {"env", "FAKETIME_DONT_FAKE_MONOTONIC=1", "NO_FAKE_STAT=1", "faketime", "-m", "-f", clock};
    }

    private Program hub(String address) throws IOException, InterruptedException {
        Path words = folder.resolve("hub.log");
        Program started = Program.Launch.often(HubMain.class)
                .start(words, "serve", "--data", at("hub"), "--listen", address.substring("http://".length()));
        started.await(() -> started.words().contains("listening "));
        return started;
    }

    private Program file(Program.Launch how, String hub, int count) throws IOException {
        return how.start(
                folder.resolve("station.log"),
                "file",
                "--data",
                at("data"),
                "--hub",
                hub,
                "--count",
                String.valueOf(count),
                "--times",
                "--ledger",
                at("ledger"));
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    private static String words(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> line.startsWith("{"))
                .findFirst()
                .orElse("");
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }
}
