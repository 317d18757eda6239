package org.shubbak.packaging.system;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shubbak.core.device.Receipt;
import org.shubbak.core.store.Kept;
import org.shubbak.core.store.ReceiptNumbers;
import org.shubbak.core.sync.HubDuties;
import org.shubbak.core.sync.StationFace;
import org.shubbak.core.sync.SyncLoop;
import org.shubbak.hardware.devices.DevicesCommand;
import org.shubbak.hub.Hub;
import org.shubbak.hub.HubMain;
import org.shubbak.hub.HubSettings;
import org.shubbak.hub.HubStart;
import org.shubbak.packaging.bench.QueuedStation;

/// Two tills that share an office and a drawer, a hub that goes away, and an official with the hub's list.
class ReceiptsOfTwoTillsTest {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final URI PUBLIC = URI.create("https://hub.example");

    @TempDir
    Path folder;

    @Test
    void theirNumbersNeverMeetAndTheirCodesAreGenuine() throws Exception {
        try (QueuedStation first = QueuedStation.open(folder.resolve("first"), "ben-01", CLOCK);
                QueuedStation second = QueuedStation.open(folder.resolve("second"), "ben-02", CLOCK)) {
            meetTheHub(first, second);

            List<Receipt> ofFirst = first.file(PUBLIC, 5);
            List<Receipt> ofSecond = second.file(PUBLIC, 5);

            List<String> numbers = Stream.concat(ofFirst.stream(), ofSecond.stream())
                    .map(Receipt::number)
                    .toList();
            assertThat(numbers).doesNotHaveDuplicates().allMatch(number -> number.matches("BEN-01-\\d{4}-ILS-\\d{6}"));
            gapless(ofFirst);
            gapless(ofSecond);
            Path list = signedList();
            assertThat(verdict(list, ofFirst.getFirst().qr())).contains("\"GENUINE\"", "ben-01");
            assertThat(verdict(list, ofSecond.getLast().qr())).contains("\"GENUINE\"", "ben-02");
        }
    }

    /// Both have numbers in hand when it goes.
    private void meetTheHub(QueuedStation... stations) {
        HubStart start = Hub.start(HubSettings.local(folder.resolve("hub")));
        assertThat(start).isInstanceOf(HubStart.Running.class);
        try (Hub hub = ((HubStart.Running) start).hub()) {
            for (QueuedStation station : stations) {
                try (SyncLoop loop = HubDuties.of(
                        new HubDuties.Post(
                                hub.address(),
                                new StationFace(station.place(), "bench 0.1.0", () -> "0.1"),
                                station.store(),
                                station.identity()),
                        CLOCK,
                        new SecureRandom())) {
                    loop.start();
                    awaitNumbers(station);
                }
            }
        }
    }

    private static void awaitNumbers(QueuedStation station) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (numbersInHand(station) < 1500) {
            assertThat(System.nanoTime() - end)
                    .as("numbers for three currencies")
                    .isNegative();
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
    }

    private static long numbersInHand(QueuedStation station) {
        Kept<List<ReceiptNumbers.Stock>> stock =
                station.store().transact(station.store().receiptNumbers()::stock);
        return ((Kept.Done<List<ReceiptNumbers.Stock>>) stock)
                .value().stream().mapToLong(ReceiptNumbers.Stock::left).sum();
    }

    private static void gapless(List<Receipt> receipts) {
        List<Integer> places = receipts.stream()
                .map(receipt -> Integer.valueOf(
                        receipt.number().substring(receipt.number().lastIndexOf('-') + 1)))
                .toList();
        int begin = places.getFirst();
        assertThat(places)
                .isEqualTo(IntStream.range(begin, begin + places.size()).boxed().toList());
    }

    private Path signedList() throws IOException, InterruptedException {
        Path list = folder.resolve("stations.json");
        Process hub = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HubMain.class.getName(),
                        "stations",
                        "--data",
                        folder.resolve("hub").toString(),
                        "--signed",
                        list.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("hub.log").toFile())
                .start();
        assertThat(hub.waitFor(PATIENCE.toSeconds(), SECONDS)).isTrue();
        assertThat(hub.exitValue())
                .as(Files.readString(folder.resolve("hub.log")))
                .isZero();
        return list;
    }

    private static String verdict(Path list, String code) {
        StringWriter said = new StringWriter();
        int exit = DevicesCommand.commandLine()
                .setOut(new PrintWriter(said))
                .execute("verify-receipt", "--stations", list.toString(), "--token", code, "--json");
        assertThat(exit).as(said.toString()).isZero();
        return said.toString();
    }
}
