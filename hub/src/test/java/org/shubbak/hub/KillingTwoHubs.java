package org.shubbak.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.locks.LockSupport;
import org.shubbak.hub.store.IdBytes;

/// Two hub programs on one PostgreSQL under load from stations that go to whichever answers; one of the two is killed,
/// again and again. Every station sends from two threads the very same batches, so that both hubs get them at once.
final class KillingTwoHubs {
    private static final int HUBS = 2;
    private static final int TWINS = 2;
    private final Class<?> program;
    private final StoreUnderTest database;
    private final Random random;
    private final ConcurrentLinkedQueue<UUID> ledger = new ConcurrentLinkedQueue<>();
    private final AtomicReferenceArray<HubProcess> hubs = new AtomicReferenceArray<>(HUBS);
    private final AtomicBoolean ended = new AtomicBoolean();

    KillingTwoHubs(Class<?> program, StoreUnderTest database, long seed) {
        this.program = program;
        this.database = database;
        this.random = new Random(seed);
    }

    /// @param told events whose acceptance a station was told of
    record Outcome(int told, int kept, Set<UUID> lost, long doubled, long incomplete, long alarms, long seconds) {}

    Outcome run(int stations, int kills) throws Exception {
        long start = System.nanoTime();
        List<ResendingStation> senders = new ArrayList<>();
        for (int i = 0; i < stations * TWINS; i++) {
            senders.add(new ResendingStation("station-" + i / TWINS, ledger));
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(senders.size())) {
            for (int i = 0; i < HUBS; i++) {
                hubs.set(i, hub(i));
            }
            List<Future<?>> sending = new ArrayList<>();
            for (ResendingStation sender : senders) {
                int first = sending.size() % HUBS;
                sending.add(threads.submit(() -> send(sender, first)));
            }
            for (int kill = 0; kill < kills; kill++) {
                untilTold(ledger.size() + 100 + random.nextInt(400));
                int one = random.nextInt(HUBS);
                hubs.get(one).kill();
                hubs.set(one, hub(one));
            }
            ended.set(true);
            for (Future<?> one : sending) {
                one.get(120, TimeUnit.SECONDS);
            }
            for (ResendingStation sender : senders) {
                sender.sendTheRest(hubs.get(0).address());
            }
        } finally {
            ended.set(true);
            for (int i = 0; i < HUBS; i++) {
                if (hubs.get(i) != null) {
                    hubs.get(i).kill();
                }
            }
        }
        return outcome(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start));
    }

    private HubProcess hub(int number) throws IOException {
        Path data = database.folder().resolve("hub-" + number).resolve("data");
        Files.createDirectories(data);
        String url = database.server().orElseThrow();
        return program.equals(HubMain.class)
                ? HubProcess.start(program, data, "serve", "--database", url)
                : HubProcess.start(program, data, "--database", url);
    }

    private boolean send(ResendingStation sender, int first) throws InterruptedException {
        for (int turn = first; !ended.get(); turn++) {
            URI address = hubs.get(Math.floorMod(turn, HUBS)).address();
            sender.sendWhile(() -> !ended.get(), address);
        }
        return true;
    }

    private void untilTold(int events) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
        while (ledger.size() < events && System.nanoTime() < end) {
            LockSupport.parkNanos(200_000);
        }
        assertThat(ledger).hasSizeGreaterThanOrEqualTo(events);
    }

    private Outcome outcome(long seconds) throws SQLException {
        Set<UUID> told = Set.copyOf(ledger);
        List<UUID> kept = new ArrayList<>();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT event_id FROM event")) {
            while (row.next()) {
                kept.add(IdBytes.read(row.getBytes(1)));
            }
        }
        Set<UUID> lost = new HashSet<>(told);
        kept.forEach(lost::remove);
        long incomplete = database.count("SELECT count(*) FROM event e LEFT JOIN event_identity i"
                + " ON i.event_id = e.event_id AND i.arrival = e.arrival LEFT JOIN event_body b ON b.arrival = e.arrival"
                + " WHERE i.event_id IS NULL OR b.arrival IS NULL");
        return new Outcome(
                told.size(),
                kept.size(),
                lost,
                kept.size() - new HashSet<>(kept).size(),
                incomplete,
                database.count("SELECT count(*) FROM alarm"),
                seconds);
    }
}
