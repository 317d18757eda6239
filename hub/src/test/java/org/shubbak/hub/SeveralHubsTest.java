package org.shubbak.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shubbak.core.sync.wire.EventTypes.PAID;
import static org.shubbak.core.sync.wire.EventTypes.SUBMITTED;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.shubbak.core.sync.wire.EventBatch;
import org.shubbak.core.sync.wire.WireEvent;
import org.shubbak.hub.store.Filing;
import org.shubbak.hub.store.HubDatabase;
import org.shubbak.hub.store.HubStore;
import org.shubbak.hub.store.Judge;
import org.shubbak.hub.store.SqlHubStore;
import org.shubbak.hub.store.Stored;

/// Several hubs on one server at once, each with its own connections, as several programs have them.
@ExtendWith(EmbeddedServer.Started.class)
class SeveralHubsTest {
    private static final Instant NOW = Instant.parse("2026-11-28T10:00:00Z");

    @TempDir
    Path folder;

    private final EventRules rules = new EventRules(Hub.texts());
    private final StoreUnderTest database;
    private final List<HubDatabase> hubs = new ArrayList<>();

    SeveralHubsTest(EmbeddedServer server, @TempDir Path any) {
        this.database = StoreUnderTest.bare(server, any);
    }

    @BeforeEach
    void startTogetherOnAnEmptyDatabase() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<HubDatabase>> starting =
                    List.of(threads.submit(database::open), threads.submit(database::open));
            for (Future<HubDatabase> one : starting) {
                hubs.add(one.get(60, TimeUnit.SECONDS));
            }
        }
    }

    @AfterEach
    void stop() {
        hubs.forEach(HubDatabase::close);
    }

    @Test
    void theSameBatchSentToBothAtOnceIsKeptOnceAndAnsweredByBoth() throws Exception {
        SendingStation station = new SendingStation("ram-01");
        List<String> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (int round = 0; round < 20; round++) {
                List<WireEvent> two = new ArrayList<>(station.wholeApplication());
                two.addAll(station.wholeApplication());
                EventBatch batch = station.batch(two);
                List<Future<List<String>>> answers = new ArrayList<>();
                for (int i = 0; i < 4; i++) {
                    HubStore hub = new SqlHubStore(hubs.get(i % 2));
                    answers.add(threads.submit(() -> words(hub, batch, rules::judge)));
                }
                for (Future<List<String>> answer : answers) {
                    all.addAll(answer.get(60, TimeUnit.SECONDS));
                }
            }
        }
        assertThat(all).filteredOn("accepted"::equals).hasSize(20 * 6);
        assertThat(all).filteredOn("duplicate"::equals).hasSize(20 * 6 * 3);
        assertThat(database.count("SELECT count(*) FROM event")).isEqualTo(20 * 6);
        assertThat(database.count("SELECT count(*) FROM event_body")).isEqualTo(20 * 6);
    }

    /// The other hub commits the same id, of another station, between this hub's look and its writing.
    @Test
    void anIdThatAnotherHubTakesInBetweenIsSeenAtTheSecondTry() throws Exception {
        SendingStation station = new SendingStation("ram-01");
        WireEvent mine = station.event(station.newApplication(), 1, PAID);
        WireEvent theirs = new WireEvent(
                mine.eventId(), new UUID(7, 7), 1, 1, PAID, mine.recordedAt(), mine.prevHash(), "{}", mine.body());
        SendingStation another = new SendingStation("jer-02");
        AtomicInteger asked = new AtomicInteger();
        List<String> words = words(new SqlHubStore(hubs.getFirst()), station.batch(mine), (event, standing) -> {
            if (asked.getAndIncrement() == 0) {
                assertThat(words(new SqlHubStore(hubs.getLast()), another.batch(theirs), rules::judge))
                        .containsExactly("accepted");
            }
            return rules.judge(event, standing);
        });
        assertThat(words).containsExactly("rejected id-reuse");
        assertThat(asked).hasValue(2);
        assertThat(database.count("SELECT count(*) FROM event")).isEqualTo(1);
    }

    /// This batch holds its application and wants an id; the other transaction holds the id and wants the application.
    @Test
    void aTransactionThatIsSentBackToBreakACircleIsRunAgainWhole() throws Exception {
        SendingStation station = new SendingStation("ram-01");
        WireEvent event = station.event(station.newApplication(), 1, SUBMITTED);
        String id = "'\\x" + event.eventId().toString().replace("-", "") + "'";
        String application = "'\\x" + event.applicationId().toString().replace("-", "") + "'";
        AtomicInteger asked = new AtomicInteger();
        List<Future<Boolean>> rivals = new ArrayList<>();
        CompletableFuture<Boolean> other = new CompletableFuture<>();
        try (Connection rival = database.connect();
                Statement statement = rival.createStatement();
                ExecutorService threads = Executors.newFixedThreadPool(1)) {
            rival.setAutoCommit(false);
            statement.execute("SET deadlock_timeout = '10min'"); // the victim is the hub
            statement.execute("INSERT INTO event_identity VALUES (" + id + ", '', 0)");
            List<String> words = words(new SqlHubStore(hubs.getFirst()), station.batch(event), (one, standing) -> {
                if (asked.getAndIncrement() == 0) {
                    rivals.add(threads.submit(() -> {
                        statement.execute("INSERT INTO application VALUES (" + application + ", 1, 0)"
                                + " ON CONFLICT DO NOTHING");
                        rival.rollback();
                        return other.complete(true);
                    }));
                }
                return rules.judge(one, standing);
            });
            assertThat(rivals).hasSize(1);
            assertThat(words).containsExactly("accepted");
            assertThat(other.get(30, TimeUnit.SECONDS)).isTrue();
            assertThat(asked).hasValue(2);
        }
        assertThat(database.count("SELECT count(*) FROM event")).isEqualTo(1);
    }

    /// Whatever ended the transactions before.
    @Test
    void everyConnectionHasItsLimitsAlsoAfterARollback() {
        for (int i = 0; i < 2; i++) {
            assertThat(hubs.getFirst().write(connection -> {
                        throw new SQLException("given up", "22000");
                    }))
                    .isInstanceOf(Stored.Failed.class);
        }
        assertThat(hubs.getFirst().read(connection -> {
                    try (Statement statement = connection.createStatement();
                            ResultSet row = statement.executeQuery("SHOW lock_timeout")) {
                        return row.next() ? row.getString(1) : "";
                    }
                }))
                .isEqualTo(new Stored.Done<>("5s"));
    }

    /// A hub that stands still inside a transaction: others are told to come again, and are not held for ever.
    @Test
    void whoMeetsALockThatIsNeverReleasedIsAnsweredInTime() throws Exception {
        SendingStation station = new SendingStation("ram-01");
        WireEvent event = station.event(station.newApplication(), 1, SUBMITTED);
        WireEvent next = station.event(event.applicationId(), 2, PAID);
        HubStore hub = new SqlHubStore(hubs.getFirst());
        words(hub, station.batch(event), rules::judge);
        try (Connection frozen = database.connect();
                Statement statement = frozen.createStatement()) {
            frozen.setAutoCommit(false);
            statement.execute("SELECT * FROM application FOR UPDATE");
            assertThat(hub.file(station.batch(next), NOW, rules::judge)).isInstanceOf(Stored.Late.class);
            assertThat(words(hub, station.batch(station.event(station.newApplication(), 1, SUBMITTED)), rules::judge))
                    .as("every other application goes on")
                    .containsExactly("accepted");
        }
        assertThat(words(hub, station.batch(next), rules::judge)).containsExactly("accepted");
    }

    private static List<String> words(HubStore hub, EventBatch batch, Judge judge) {
        if (hub.file(batch, NOW, judge) instanceof Stored.Done<Filing> done) {
            return done.value().verdicts().stream().map(StoreFixture::word).toList();
        }
        throw new AssertionError("not filed");
    }
}
