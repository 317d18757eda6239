package org.shubbak.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shubbak.core.sync.wire.EventTypes.PAID;
import static org.shubbak.core.sync.wire.EventTypes.RECEIPT_PRINTED;
import static org.shubbak.core.sync.wire.EventTypes.SUBMITTED;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.shubbak.core.store.Ids;
import org.shubbak.core.sync.wire.ChainHead;
import org.shubbak.core.sync.wire.EventBatch;
import org.shubbak.core.sync.wire.WireEvent;
import org.shubbak.hub.store.HubDatabase;
import org.shubbak.hub.store.HubStore;
import org.shubbak.hub.store.SqlHubStore;
import org.shubbak.hub.store.Stored;

/// Whether filing stays as fast with a million events stored as it was with ten thousand. Prints; `-Dgrowth=N` for
/// less.
@Tag("campaign")
class GrowthTest {
    private static final int BATCH = 99;
    private static final int FIRST = 10_000;
    private static final int STATIONS = 200;
    private static final String BODY = "x".repeat(1_000);

    /// Some two hundred batches are timed at each of these.
    private static final List<Integer> LOOKED_AT = List.of(FIRST, 50_000, 100_000, 200_000, 500_000, 1_000_000);

    private static final int TIMED = 20_000;

    @TempDir
    Path folder;

    @TempDir
    Path aside;

    private final Ids ids = new Ids(Clock.systemUTC(), new Random(20261128));
    private final EventRules rules = new EventRules(Hub.texts());
    private ChainHead[] heads = new ChainHead[0];

    @Test
    void onSqlite() throws SQLException {
        grow("SQLite", StoreUnderTest.file(aside), StoreUnderTest.file(folder));
    }

    @Test
    @ExtendWith(EmbeddedServer.Started.class)
    void onPostgres(EmbeddedServer server) throws SQLException {
        grow("PostgreSQL", StoreUnderTest.on(server, aside), StoreUnderTest.on(server, folder));
    }

    /// The program gets warm on another database, or it would be slower at first for reasons of its own.
    private void grow(String name, StoreUnderTest other, StoreUnderTest database) throws SQLException {
        try (HubDatabase open = other.open()) {
            begin();
            fill(new SqlHubStore(open), 3 * TIMED);
        }
        int most = Integer.getInteger("growth", 1_000_000);
        List<Long> medians = new ArrayList<>();
        try (HubDatabase open = database.open()) {
            HubStore store = new SqlHubStore(open);
            begin();
            int stored = 0;
            for (int mark : LOOKED_AT.stream().filter(some -> some <= most).toList()) {
                int before = mark == FIRST ? FIRST : mark - TIMED;
                fill(store, before - stored);
                long[] nanos = fill(store, TIMED);
                stored = before + TIMED;
                medians.add(nanos[nanos.length / 2]);
                System.out.println(name + " from " + before + " stored: " + times(nanos));
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%s: a batch takes %.2f times as long at the end as with %d stored (p50)%n",
                name,
                medians.getLast() / (double) medians.getFirst(),
                FIRST);
        assertThat(database.count("SELECT count(*) FROM alarm")).isZero();
        sizes(name, database);
    }

    private void begin() {
        heads = new ChainHead[STATIONS];
        Arrays.fill(heads, ChainHead.NONE);
    }

    /// @return how long each batch took, the shortest first
    private long[] fill(HubStore store, int events) {
        long[] nanos = new long[events / BATCH];
        for (int i = 0; i < nanos.length; i++) {
            EventBatch batch = batch(i % STATIONS);
            long start = System.nanoTime();
            assertThat(store.file(batch, Instant.now(), rules::judge)).isInstanceOf(Stored.Done.class);
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        return nanos;
    }

    private static String times(long[] nanos) {
        double seconds = LongStream.of(nanos).sum() / 1e9;
        return String.format(
                Locale.ROOT,
                "%.0f events/s, a batch p50 %.1f ms, p99 %.1f ms",
                nanos.length * BATCH / seconds,
                nanos[nanos.length / 2] / 1e6,
                nanos[nanos.length * 99 / 100] / 1e6);
    }

    private EventBatch batch(int station) {
        List<WireEvent> events = new ArrayList<>(BATCH);
        for (int i = 0; i < BATCH; i += 3) {
            UUID application = ids.next();
            events.add(event(station, application, 1, SUBMITTED));
            events.add(event(station, application, 2, PAID));
            events.add(event(station, application, 3, RECEIPT_PRINTED));
        }
        return new EventBatch("station-" + station, events, heads[station], List.of(), "");
    }

    private WireEvent event(int station, UUID application, int place, String type) {
        ChainHead before = heads[station];
        WireEvent event = new WireEvent(
                ids.next(),
                application,
                place,
                before.seq() + 1,
                type,
                "2026-11-28T09:15:00Z",
                before.hash(),
                "{\"office\":\"RAM\"}",
                BODY);
        heads[station] = new ChainHead(event.stationSeq(), event.hash());
        return event;
    }

    private static void sizes(String name, StoreUnderTest database) throws SQLException {
        long rows = database.count("SELECT count(*) FROM event");
        for (String table : List.of("event_identity", "event", "application", "event_body")) {
            long bytes = database.count(
                    database.server().isPresent()
                            ? "SELECT pg_total_relation_size('" + table + "') + coalesce((SELECT"
                                    + " sum(pg_total_relation_size(inhrelid)) FROM pg_inherits"
                                    + " WHERE inhparent = '" + table + "'::regclass), 0)"
                            : "SELECT sum(pgsize) FROM dbstat WHERE name IN"
                                    + " (SELECT name FROM sqlite_schema WHERE tbl_name = '" + table + "')");
            System.out.println(name + ": " + table + " " + bytes / rows + " bytes an event");
        }
        explain(name, database);
    }

    /// How the look-ups of a batch are done.
    private static void explain(String name, StoreUnderTest database) throws SQLException {
        String explain = database.server().isPresent() ? "EXPLAIN " : "EXPLAIN QUERY PLAN ";
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(explain + "SELECT e.application_id, e.application_seq FROM"
                        + " (VALUES ((SELECT min(application_id) FROM application), 4)) v JOIN event e"
                        + " ON e.application_id = v.column1 AND e.application_seq > v.column2")) {
            while (row.next()) {
                System.out.println(name + ": " + row.getString(row.getMetaData().getColumnCount()));
            }
        }
    }
}
