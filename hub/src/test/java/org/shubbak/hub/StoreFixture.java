package org.shubbak.hub;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.shubbak.core.sync.wire.EventVerdict;
import org.shubbak.core.sync.wire.WireEvent;
import org.shubbak.hub.store.ApplicationEvents;
import org.shubbak.hub.store.Filing;
import org.shubbak.hub.store.HubDatabase;
import org.shubbak.hub.store.HubStore;
import org.shubbak.hub.store.SqlHubStore;
import org.shubbak.hub.store.Stored;

/// A store on an empty database, a station that sends to it, and the words it gets.
abstract class StoreFixture {
    static final Instant NOW = Instant.parse("2026-11-28T23:59:59.5Z");

    @TempDir
    Path folder;

    final SendingStation station = new SendingStation("ram-01");
    final EventRules rules = new EventRules(Hub.texts());
    StoreUnderTest database;
    HubDatabase opened;
    HubStore store;

    abstract StoreUnderTest empty(Path folder);

    @BeforeEach
    void start() {
        database = empty(folder);
        opened = database.open();
        store = new SqlHubStore(opened);
    }

    @AfterEach
    void stop() {
        if (store != null) {
            store.close();
        }
    }

    interface Sending {
        List<String> from(int thread) throws Exception;
    }

    static List<String> together(int threads, Sending sending) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        List<Future<List<String>>> futures = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            for (int i = 0; i < threads; i++) {
                int thread = i;
                futures.add(pool.submit(() -> {
                    start.await();
                    return sending.from(thread);
                }));
            }
            start.countDown();
            List<String> all = new ArrayList<>();
            for (Future<List<String>> future : futures) {
                all.addAll(future.get(60, TimeUnit.SECONDS));
            }
            return all;
        }
    }

    List<String> words(String name, WireEvent... events) {
        return words(NOW, name, events);
    }

    List<String> file(Instant at, WireEvent... events) {
        return words(at, "ram-01", events);
    }

    List<String> words(Instant at, String name, WireEvent... events) {
        if (store.file(SendingStation.batch(name, List.of(events)), at, rules::judge)
                instanceof Stored.Done<Filing> done) {
            return done.value().verdicts().stream().map(StoreFixture::word).toList();
        }
        throw new AssertionError("not filed");
    }

    static String word(EventVerdict verdict) {
        String name = verdict.verdict().name().toLowerCase(Locale.ROOT);
        return verdict.code() == null ? name : name + " " + verdict.code();
    }

    ApplicationEvents application(UUID id) {
        if (store.application(id) instanceof Stored.Done<ApplicationEvents> done) {
            return done.value();
        }
        throw new AssertionError("not read");
    }
}
