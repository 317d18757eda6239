package org.shubbak.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// The line of a whole country is back at once: every station sends its day, and each event is kept once. What it takes
/// is printed; `-Dstations=` and `-Dapplications=` (of a station's day) set the size.
@ExtendWith(EmbeddedServer.Started.class)
class ReturningStationsTest {
    private static final Duration PATIENCE = Duration.ofMinutes(20);

    private final EmbeddedServer server;

    @TempDir
    Path folder;

    ReturningStationsTest(EmbeddedServer server) {
        this.server = server;
    }

    @Test
    void twoHundredStationsReturnAtOnceAndEachEventIsKeptOnce() throws Exception {
        comeBack("sqlite", StoreUnderTest.file(folder), 200, 3);
    }

    @Test
    @Tag("campaign")
    void aCountryReturnsAtOnceToAHubOnSqlite() throws Exception {
        comeBack(
                "sqlite",
                StoreUnderTest.file(folder),
                Integer.getInteger("stations", 5000),
                Integer.getInteger("applications", 10));
    }

    @Test
    @Tag("campaign")
    void aCountryReturnsAtOnceToAHubOnPostgres() throws Exception {
        comeBack(
                "postgresql",
                StoreUnderTest.on(server, folder),
                Integer.getInteger("stations", 5000),
                Integer.getInteger("applications", 10));
    }

    private void comeBack(String name, StoreUnderTest database, int many, int applications) throws Exception {
        try (HubProcess hub = HubProcess.start(RoomyHub.class, database.folder(), serving(database));
                HttpClient client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()) {
            List<ReturningStation> stations = IntStream.range(0, many)
                    .mapToObj(number -> ReturningStation.with(number, applications, hub.address(), client))
                    .toList();
            ReturnTally tally = new ReturnTally();
            Duration before = busy(hub.process().toHandle());
            long start = System.nanoTime();
            together(stations, tally, start + PATIENCE.toNanos());
            report(name, hub, stations, Duration.ofNanos(System.nanoTime() - start), before, tally);
        }
        long events = stationsEvents(many, applications);
        assertThat(database.count("SELECT count(*) FROM event")).isEqualTo(events);
        assertThat(database.count("SELECT count(*) FROM event_identity")).isEqualTo(events);
        assertThat(database.count("SELECT count(*) FROM alarm")).isZero();
    }

    private static String[] serving(StoreUnderTest database) {
        return database.server().map(url -> new String[] {"--database", url}).orElse(new String[0]);
    }

    private static long stationsEvents(int many, int applications) {
        return 3L * many * applications;
    }

    private static void together(List<ReturningStation> stations, ReturnTally tally, long deadline) throws Exception {
        CountDownLatch line = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = stations.stream()
                    .<Future<?>>map(station -> threads.submit(() -> {
                        line.await();
                        station.sendAll(tally, deadline);
                        return null;
                    }))
                    .toList();
            line.countDown();
            for (Future<?> one : all) {
                one.get();
            }
        }
    }

    private static void report(
            String name,
            HubProcess hub,
            List<ReturningStation> stations,
            Duration took,
            Duration before,
            ReturnTally tally)
            throws IOException {
        int events = stations.stream().mapToInt(ReturningStation::events).sum();
        double seconds = took.toMillis() / 1e3;
        System.out.println(String.format(
                Locale.ROOT,
                "%d stations on %s: %d events in %.1f s, %.0f events/s; %s; the hub used %.1f s of processor and %s at most",
                stations.size(),
                name,
                events,
                seconds,
                events / seconds,
                tally,
                busy(hub.process().toHandle()).minus(before).toMillis() / 1e3,
                memory(hub)));
    }

    private static Duration busy(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static String memory(HubProcess hub) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + hub.process().pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .map(line -> line.substring(6).strip())
                .findFirst()
                .orElse("?");
    }
}
