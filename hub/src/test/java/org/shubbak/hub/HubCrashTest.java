package org.shubbak.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shubbak.hub.store.IdBytes;

class HubCrashTest {
    private static final int KILLS = 5;
    private static final int STATIONS = 4;
    private static final long SEED = 20261124;

    @TempDir
    Path folder;

    private final ConcurrentLinkedQueue<UUID> ledger = new ConcurrentLinkedQueue<>();

    @Test
    void killedDuringCommitsItLosesNothingItAnsweredAndKeepsNothingTwice() throws Exception {
        Path data = folder.resolve("data");
        Random random = new Random(SEED);
        List<ResendingStation> stations = new ArrayList<>();
        for (int i = 0; i < STATIONS; i++) {
            stations.add(new ResendingStation("station-" + i, ledger));
        }
        for (int kill = 0; kill < KILLS; kill++) {
            int before = ledger.size();
            runAndKill(data, stations, before + 50 + random.nextInt(400));
            assertThat(kept(data)).as("seed %s, kill %s", SEED, kill).containsAll(ledger);
        }
        try (HubProcess hub = HubProcess.serve(data)) {
            for (ResendingStation station : stations) {
                station.sendTheRest(hub.address());
            }
        }
        List<UUID> kept = kept(data);
        assertThat(kept).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(Set.copyOf(ledger));
        assertThat(HubUnderTest.count(data, "SELECT count(*) FROM alarm")).isZero();
    }

    private void runAndKill(Path data, List<ResendingStation> stations, int told) throws Exception {
        try (HubProcess hub = HubProcess.serve(data);
                ExecutorService threads = Executors.newFixedThreadPool(STATIONS)) {
            List<Future<?>> sending = new ArrayList<>();
            for (ResendingStation station : stations) {
                sending.add(threads.submit(() -> {
                    station.sendWhileItLasts(hub.address());
                    return true;
                }));
            }
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
            while (ledger.size() < told && System.nanoTime() < end) {
                LockSupport.parkNanos(200_000);
            }
            hub.kill();
            for (Future<?> one : sending) {
                one.get(40, TimeUnit.SECONDS);
            }
            assertThat(ledger).hasSizeGreaterThanOrEqualTo(told);
        }
    }

    /// Read from a copy, so that the hub meets the file exactly as the kill left it.
    private List<UUID> kept(Path data) throws Exception {
        Path copy = Files.createTempDirectory(folder, "copy");
        for (String file : new String[] {"hub.db", "hub.db-wal"}) {
            if (Files.exists(data.resolve(file))) {
                Files.copy(data.resolve(file), copy.resolve(file));
            }
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + copy.resolve("hub.db"));
                Statement statement = connection.createStatement()) {
            assertThat(texts(statement, "PRAGMA integrity_check")).containsExactly("ok");
            String identities = "SELECT hex(event_id) || arrival FROM event_identity";
            assertThat(new HashSet<>(texts(statement, identities)))
                    .isEqualTo(new HashSet<>(texts(statement, "SELECT hex(event_id) || arrival FROM event")));
            assertThat(texts(statement, "SELECT arrival FROM event"))
                    .hasSameElementsAs(texts(statement, "SELECT arrival FROM event_body"));
            return texts(statement, "SELECT hex(event_id) FROM event").stream()
                    .map(HubCrashTest::id)
                    .toList();
        }
    }

    private static UUID id(String hex) {
        return IdBytes.read(HexFormat.of().parseHex(hex));
    }

    private static List<String> texts(Statement statement, String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                texts.add(row.getString(1));
            }
        }
        return texts;
    }
}
