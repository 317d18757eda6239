package org.shubbak.hub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.shubbak.core.sync.wire.EventTypes.PAID;
import static org.shubbak.core.sync.wire.EventTypes.RECEIPT_PRINTED;
import static org.shubbak.core.sync.wire.EventTypes.SUBMITTED;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shubbak.core.sync.wire.EventBatch;
import org.shubbak.core.sync.wire.WireEvent;

class HubTest {
    @TempDir
    Path data;

    private HubUnderTest hub;
    private final SendingStation station = new SendingStation("ram-01");

    @BeforeEach
    void start() {
        // More senders under one name than an honest station has.
        Limits limits = new Limits(Limits.usual().station(), Limits.usual().address(), 64);
        hub = HubUnderTest.start(HubSettings.local(data).within(limits));
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    @Test
    void theSameBatchFromEightThreadsIsKeptOnceAndAnsweredAlways() throws Exception {
        List<WireEvent> events = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            events.addAll(station.wholeApplication());
        }
        EventBatch batch = station.batch(events);
        CountDownLatch together = new CountDownLatch(1);
        List<Future<List<String>>> senders = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 8; i++) {
                senders.add(threads.submit(() -> {
                    together.await();
                    List<String> words = new ArrayList<>();
                    for (int n = 0; n < 5; n++) {
                        words.addAll(hub.words(batch.station(), events.toArray(WireEvent[]::new)));
                    }
                    return words;
                }));
            }
            together.countDown();
            List<String> all = new ArrayList<>();
            for (Future<List<String>> sender : senders) {
                all.addAll(sender.get(60, TimeUnit.SECONDS));
            }
            assertThat(all).filteredOn("accepted"::equals).hasSize(30);
            assertThat(all).filteredOn("duplicate"::equals).hasSize(8 * 5 * 30 - 30);
        }
        assertThat(hub.count("SELECT count(*) FROM event")).isEqualTo(30);
        assertThat(hub.count("SELECT count(*) FROM alarm")).isZero();
    }

    @Test
    void anEventAheadOfItsPredecessorWaitsAndIsTakenOnceThatHasCome() throws Exception {
        UUID application = station.newApplication();
        WireEvent first = station.event(application, 1, SUBMITTED);
        WireEvent third = station.event(application, 2, RECEIPT_PRINTED);
        assertThat(hub.words("ram-01", third)).containsExactly("deferred missing-predecessor");
        assertThat(hub.words("ram-01", first, third)).containsExactly("accepted", "accepted");
        assertThat(hub.count("SELECT count(*) FROM verdict WHERE verdict = 'DEFERRED'"))
                .isZero();
    }

    @Test
    void moneyArrivesFirstAndTheRestStillFindsItsPlace() throws Exception {
        UUID application = station.newApplication();
        WireEvent submitted = station.event(application, 1, SUBMITTED);
        WireEvent paid = station.event(application, 2, PAID);
        WireEvent printed = station.event(application, 3, RECEIPT_PRINTED);
        assertThat(hub.words("ram-01", paid)).containsExactly("accepted unmatched");
        assertThat(hub.words("ram-01", submitted, printed)).containsExactly("accepted", "accepted");
        assertThat(hub.words("ram-01", paid, submitted)).containsExactly("duplicate unmatched", "duplicate");
    }

    @Test
    void aStepOnAnOldVersionIsAConflictAndAPaymentInATakenPlaceIsKept() throws Exception {
        UUID application = station.newApplication();
        hub.words("ram-01", station.event(application, 1, SUBMITTED));
        assertThat(hub.words(
                        "ram-02",
                        new SendingStation("ram-02").event(application, 1, SUBMITTED),
                        new SendingStation("ram-03").event(application, 1, PAID)))
                .containsExactly("conflict stale", "accepted unmatched");
        assertThat(hub.count("SELECT count(*) FROM event")).isEqualTo(2);
    }

    @Test
    void anIdUsedForAnotherContentOrByAnotherStationIsRefusedAndAlarmed() throws Exception {
        WireEvent first = station.event(station.newApplication(), 1, SUBMITTED);
        WireEvent other = SendingStation.changed(first);
        hub.words("ram-01", first);
        assertThat(hub.words("ram-01", other)).containsExactly("rejected id-reuse");
        assertThat(hub.words("ram-02", first)).containsExactly("rejected id-reuse");
        assertThat(hub.words("ram-01", first)).containsExactly("duplicate");
        assertThat(hub.count("SELECT count(*) FROM alarm WHERE kind = 'id-reuse'"))
                .isEqualTo(2);
    }

    @Test
    void aClonedStationIsAlarmedButItsEventIsKept() throws Exception {
        WireEvent first = station.event(station.newApplication(), 1, SUBMITTED);
        WireEvent clone = new WireEvent(
                new UUID(9, 9),
                new UUID(9, 8),
                1,
                first.stationSeq(),
                SUBMITTED,
                first.recordedAt(),
                first.hash(),
                "{}",
                "");
        assertThat(hub.words("ram-01", first, clone)).containsExactly("accepted", "accepted");
        assertThat(hub.count("SELECT count(*) FROM alarm WHERE kind = 'station-seq-reuse'"))
                .isEqualTo(1);
    }

    @Test
    void aPoisonousEventIsDeferredByItselfAndItsNeighboursAreKept() throws Exception {
        hub.change("CREATE TRIGGER poison BEFORE INSERT ON event_body WHEN NEW.arrival ="
                + " (SELECT arrival FROM event WHERE station_seq = 2) BEGIN SELECT RAISE(ABORT, 'poison'); END");
        WireEvent[] three = new WireEvent[3];
        Arrays.setAll(three, i -> station.event(station.newApplication(), 1, SUBMITTED));
        assertThat(hub.words("ram-01", three)).containsExactly("accepted", "deferred try-later", "accepted");
        assertThat(hub.count("SELECT count(*) FROM event WHERE station_seq = 2"))
                .isZero();
        hub.change("DROP TRIGGER poison");
        assertThat(hub.words("ram-01", three)).containsExactly("duplicate", "accepted", "duplicate");
    }

    @Test
    void whenTheDiskRefusesNothingIsKeptAndTheHubRecoversByItself() throws Exception {
        hub.change("CREATE TRIGGER refuse BEFORE INSERT ON event BEGIN SELECT RAISE(ROLLBACK, 'disk'); END");
        EventBatch batch = station.batch(station.event(station.newApplication(), 1, SUBMITTED));
        var refused = hub.post(new String(org.shubbak.core.sync.wire.WireJson.write(batch), UTF_8));
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(refused.body()).contains("\"not-kept\"").contains("\"incident\"");
        assertThat(hub.count("SELECT count(*) FROM event")).isZero();
        hub.change("DROP TRIGGER refuse");
        assertThat(hub.words("ram-01", batch.events().getFirst())).containsExactly("accepted");
    }

    @Test
    void theBodyIsKeptAsDelivered() throws Exception {
        WireEvent event = station.event(station.newApplication(), 1, SUBMITTED);
        hub.words("ram-01", event);
        String hex =
                java.util.HexFormat.of().withUpperCase().formatHex(event.body().getBytes(UTF_8));
        assertThat(hub.count("SELECT count(*) FROM event_body WHERE hex(body) = '" + hex + "'"))
                .isEqualTo(1);
    }

    @Test
    void whatWasTakenOutlivesARestart() throws Exception {
        WireEvent event = station.event(station.newApplication(), 1, SUBMITTED);
        hub.words("ram-01", event);
        hub.close();
        hub = HubUnderTest.start(data);
        assertThat(hub.words("ram-01", event)).containsExactly("duplicate");
    }
}
