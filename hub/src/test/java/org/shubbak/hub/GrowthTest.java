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

    @TempDir
    Path folder;

    private final Ids ids = new Ids(Clock.systemUTC(), new Random(20261128));
    private final EventRules rules = new EventRules(Hub.texts());
    private final long[] numbers = new long[STATIONS];

    @Test
    void onSqlite() throws SQLException {
        grow("SQLite", StoreUnderTest.file(folder));
    }

    @Test
    @ExtendWith(EmbeddedServer.Started.class)
    void onPostgres(EmbeddedServer server) throws SQLException {
        grow("PostgreSQL", StoreUnderTest.on(server, folder));
    }

    private void grow(String name, StoreUnderTest database) throws SQLException {
        int most = Integer.getInteger("growth", 1_000_000);
        int window = most / 10;
        try (HubDatabase open = database.open()) {
            HubStore store = new SqlHubStore(open);
            fill(store, FIRST);
            for (int stored = FIRST; stored < most; stored += window) {
                System.out.println(name + " after " + stored + ": " + fill(store, window));
            }
            sizes(name, database);
        }
    }

    private String fill(HubStore store, int events) {
        long[] nanos = new long[events / BATCH];
        for (int i = 0; i < nanos.length; i++) {
            EventBatch batch = batch(i % STATIONS);
            long start = System.nanoTime();
            assertThat(store.file(batch, Instant.now(), rules::judge)).isInstanceOf(Stored.Done.class);
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
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
        return new EventBatch("station-" + station, events, ChainHead.NONE, List.of(), "");
    }

    private WireEvent event(int station, UUID application, int place, String type) {
        long number = ++numbers[station];
        String hash = ChainHead.NONE.hash();
        return new WireEvent(
                ids.next(),
                application,
                place,
                number,
                type,
                "2026-11-28T09:15:00Z",
                hash,
                "{\"office\":\"RAM\"}",
                BODY);
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
