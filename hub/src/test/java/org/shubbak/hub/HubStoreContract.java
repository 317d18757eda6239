package org.shubbak.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shubbak.core.sync.wire.EventTypes.PAID;
import static org.shubbak.core.sync.wire.EventTypes.RECEIPT_PRINTED;
import static org.shubbak.core.sync.wire.EventTypes.SUBMITTED;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shubbak.core.sync.wire.WireEvent;
import org.shubbak.hub.store.ApplicationEvents;
import org.shubbak.hub.store.Overview;
import org.shubbak.hub.store.SqlHubStore;
import org.shubbak.hub.store.Stored;

/// What the hub relies on, whichever database is behind it.
abstract class HubStoreContract extends StoreFixture {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-28");

    @Test
    void anEventIsKeptOnceAndItsRepeatGetsTheSameWord() throws Exception {
        WireEvent[] three = station.wholeApplication().toArray(WireEvent[]::new);
        assertThat(words("ram-01", three)).containsExactly("accepted", "accepted", "accepted");
        assertThat(words("ram-01", three)).containsExactly("duplicate", "duplicate", "duplicate");
        assertThat(database.count("SELECT count(*) FROM event")).isEqualTo(3);
        assertThat(database.count("SELECT count(*) FROM event_identity")).isEqualTo(3);
        assertThat(database.count("SELECT count(*) FROM event_body WHERE received_day = 20261128"))
                .isEqualTo(3);
        assertThat(database.count("SELECT count(*) FROM event WHERE length(prev_hash) = 32 AND facts LIKE '%RAM%'"))
                .isEqualTo(3);
        assertThat(database.count("SELECT count(*) FROM alarm")).isZero();
    }

    @Test
    void theSameEventTwiceInOneBatchIsADuplicateOfItself() throws Exception {
        WireEvent event = station.event(station.newApplication(), 1, SUBMITTED);
        assertThat(words("ram-01", event, event)).containsExactly("accepted", "duplicate");
        assertThat(database.count("SELECT count(*) FROM event")).isEqualTo(1);
    }

    @Test
    void anEventAheadOfItsPredecessorWaitsAndIsTakenOnceThatHasCome() throws Exception {
        UUID application = station.newApplication();
        WireEvent first = station.event(application, 1, SUBMITTED);
        WireEvent second = station.event(application, 2, RECEIPT_PRINTED);
        assertThat(words("ram-01", second)).containsExactly("deferred missing-predecessor");
        assertThat(application(application).waiting())
                .extracting(ApplicationEvents.Waiting::verdict, ApplicationEvents.Waiting::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("DEFERRED", "missing-predecessor"));
        assertThat(words("ram-01", second, first, second))
                .containsExactly("deferred missing-predecessor", "accepted", "accepted");
        assertThat(database.count("SELECT count(*) FROM verdict")).isZero();
    }

    @Test
    void moneyArrivesFirstAndTheRestStillFindsItsPlace() {
        UUID application = station.newApplication();
        WireEvent submitted = station.event(application, 1, SUBMITTED);
        WireEvent paid = station.event(application, 2, PAID);
        WireEvent printed = station.event(application, 3, RECEIPT_PRINTED);
        assertThat(words("ram-01", paid)).containsExactly("accepted unmatched");
        assertThat(words("ram-01", submitted, printed)).containsExactly("accepted", "accepted");
        assertThat(words("ram-01", paid, submitted)).containsExactly("duplicate unmatched", "duplicate");
        assertThat(application(application).nextPlace()).isEqualTo(4);
    }

    @Test
    void aStepOnAnOldVersionIsAConflictAndAPaymentInATakenPlaceIsKept() throws Exception {
        UUID application = station.newApplication();
        words("ram-01", station.event(application, 1, SUBMITTED));
        assertThat(words(
                        "ram-02",
                        new SendingStation("ram-02").event(application, 1, SUBMITTED),
                        new SendingStation("ram-03").event(application, 1, PAID)))
                .containsExactly("conflict stale", "accepted unmatched");
        assertThat(words("ram-01", station.event(application, 2, RECEIPT_PRINTED)))
                .containsExactly("accepted");
        assertThat(database.count("SELECT count(*) FROM event")).isEqualTo(3);
    }

    @Test
    void anIdUsedForAnotherContentOrByAnotherStationIsRefusedAndAlarmed() throws Exception {
        WireEvent first = station.event(station.newApplication(), 1, SUBMITTED);
        WireEvent other = SendingStation.changed(first);
        words("ram-01", first);
        assertThat(words("ram-01", other)).containsExactly("rejected id-reuse");
        assertThat(words("ram-02", first)).containsExactly("rejected id-reuse");
        assertThat(words("ram-02", first)).containsExactly("rejected id-reuse");
        assertThat(words("ram-01", first)).containsExactly("duplicate");
        assertThat(database.count("SELECT count(*) FROM alarm WHERE kind = 'id-reuse'"))
                .isEqualTo(2);
        assertThat(database.count("SELECT times FROM alarm WHERE station = 'ram-02'"))
                .isEqualTo(2);
    }

    @Test
    void aClonedStationIsAlarmedButItsEventIsKept() throws Exception {
        WireEvent first = station.event(station.newApplication(), 1, SUBMITTED);
        WireEvent clone = clone(first, 9);
        WireEvent another = clone(first, 7);
        assertThat(words("ram-01", first, clone)).containsExactly("accepted", "accepted");
        assertThat(words("ram-01", another)).containsExactly("accepted");
        assertThat(words("ram-02", new SendingStation("ram-02").event(new UUID(9, 5), 1, SUBMITTED)))
                .containsExactly("accepted");
        assertThat(database.count("SELECT count(*) FROM alarm WHERE kind = 'station-seq-reuse'"))
                .isEqualTo(2);
    }

    /// Another event under the same number of the station.
    private static WireEvent clone(WireEvent event, int id) {
        return new WireEvent(
                new UUID(9, id),
                new UUID(8, id),
                1,
                event.stationSeq(),
                SUBMITTED,
                event.recordedAt(),
                event.hash(),
                "{}",
                "");
    }

    @Test
    void aFaultyEventIsDeferredByItselfAndItsNeighboursAreKept() throws Exception {
        database.poison(2);
        WireEvent[] three = {
            station.event(station.newApplication(), 1, SUBMITTED),
            station.event(station.newApplication(), 1, SUBMITTED),
            station.event(station.newApplication(), 1, SUBMITTED)
        };
        assertThat(words("ram-01", three)).containsExactly("accepted", "deferred try-later", "accepted");
        assertThat(database.count("SELECT count(*) FROM event_identity")).isEqualTo(2);
        assertThat(database.count("SELECT count(*) FROM event_body")).isEqualTo(2);
        database.cure();
        assertThat(words("ram-01", three)).containsExactly("duplicate", "accepted", "duplicate");
    }

    @Test
    void whenTheDiskRefusesNothingIsKeptAndTheStoreRecoversByItself() throws Exception {
        database.refuse();
        WireEvent event = station.event(station.newApplication(), 1, SUBMITTED);
        assertThat(store.file(station.batch(event), NOW, rules::judge)).isInstanceOf(Stored.Failed.class);
        assertThat(database.count("SELECT count(*) FROM event_identity")).isZero();
        database.allow();
        assertThat(words("ram-01", event)).containsExactly("accepted");
    }

    @Test
    void whatWasTakenOutlivesARestart() {
        WireEvent event = station.event(station.newApplication(), 1, SUBMITTED);
        words("ram-01", event);
        store.close();
        opened = database.open();
        store = new SqlHubStore(opened);
        assertThat(words("ram-01", event)).containsExactly("duplicate");
        assertThat(store.ready()).isEqualTo(new Stored.Done<>(true));
    }

    @Test
    void aBodyPastItsTimeGoesOnceItIsForwardedAndItsEventIsStillKnown() throws Exception {
        WireEvent[] old = station.wholeApplication().toArray(WireEvent[]::new);
        WireEvent[] waiting = station.wholeApplication().toArray(WireEvent[]::new);
        WireEvent[] young = station.wholeApplication().toArray(WireEvent[]::new);
        file(NOW.minus(Duration.ofDays(3)), old);
        file(NOW.minus(Duration.ofDays(2)), waiting);
        file(NOW, young);
        assertThat(opened.dropBodies(TODAY)).isInstanceOf(Stored.Done.class);
        assertThat(bodies(20261125)).as("nothing is forwarded yet").isEqualTo(3);
        database.change("UPDATE event SET forwarded_at = 1 WHERE station_seq < 5 OR station_seq > 6");
        assertThat(opened.dropBodies(TODAY)).isInstanceOf(Stored.Done.class);
        assertThat(bodies(20261125)).isZero();
        assertThat(bodies(20261126)).as("some of this day still wait").isGreaterThanOrEqualTo(2);
        assertThat(bodies(20261128)).isEqualTo(3);
        assertThat(words("ram-01", old)).containsExactly("duplicate", "duplicate", "duplicate");
        assertThat(words("ram-02", old[0])).containsExactly("rejected id-reuse");
        database.change("UPDATE event SET forwarded_at = 1");
        assertThat(opened.dropBodies(TODAY)).isInstanceOf(Stored.Done.class);
        assertThat(bodies(20261126)).isZero();
        assertThat(file(NOW.minus(Duration.ofDays(3)), station.event(station.newApplication(), 1, SUBMITTED)))
                .as("a clock that went back finds its day gone and makes it anew")
                .containsExactly("accepted");
    }

    private long bodies(int day) throws SQLException {
        return database.count("SELECT count(*) FROM event_body WHERE received_day = " + day);
    }

    @Test
    void theOverviewCountsAndShowsTheLatestFirst() {
        words("ram-01", station.wholeApplication().toArray(WireEvent[]::new));
        SendingStation other = new SendingStation("شبّاك 2");
        UUID application = other.newApplication();
        words(
                "شبّاك 2",
                other.event(application, 2, RECEIPT_PRINTED),
                other.event(application, 1, SUBMITTED),
                other.event(station.wholeApplication().getFirst().applicationId(), 1, "unheard-of"));
        Overview.Row latest = new Overview.Row(NOW.toString(), "شبّاك 2", SUBMITTED, application.toString(), 1);
        assertThat(store.overview(1)).isEqualTo(new Stored.Done<>(new Overview(4, 2, 2, 2, 0, 0, List.of(latest))));
    }

    @Test
    void anApplicationShowsItsEventsInOrderAndNothingOfAnother() {
        List<WireEvent> events = station.wholeApplication();
        words("ram-01", events.toArray(WireEvent[]::new));
        words("ram-01", station.wholeApplication().toArray(WireEvent[]::new));
        ApplicationEvents shown = application(events.getFirst().applicationId());
        assertThat(shown.taken())
                .containsExactlyElementsOf(events.stream()
                        .map(event -> new ApplicationEvents.Taken(
                                event.eventId(), event.applicationSeq(), event.type(), "ram-01", NOW.toString(), null))
                        .toList());
        assertThat(application(new UUID(1, 2)).isEmpty()).isTrue();
    }

    @Test
    void theSameBatchFromEightThreadsIsKeptOnceAndAnsweredAlways() throws Exception {
        List<WireEvent> events = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            events.addAll(station.wholeApplication());
        }
        List<String> all = together(8, thread -> {
            List<String> words = new ArrayList<>();
            for (int n = 0; n < 5; n++) {
                words.addAll(words("ram-01", events.toArray(WireEvent[]::new)));
            }
            return words;
        });
        assertThat(all).filteredOn("accepted"::equals).hasSize(30);
        assertThat(all).filteredOn("duplicate"::equals).hasSize(8 * 5 * 30 - 30);
        assertThat(database.count("SELECT count(*) FROM event")).isEqualTo(30);
        assertThat(database.count("SELECT count(*) FROM alarm")).isZero();
    }

    @Test
    void oneApplicationServedByManyStationsAtOnceGetsEachPlaceOnce() throws Exception {
        UUID application = station.newApplication();
        List<String> all = together(8, thread -> {
            SendingStation mine = new SendingStation("station-" + thread);
            List<String> words = new ArrayList<>();
            for (int place = 1; place <= 6; place++) {
                words.addAll(words(mine.name(), mine.event(application, place, SUBMITTED)));
            }
            return words;
        });
        assertThat(all).filteredOn("accepted"::equals).hasSize(6);
        assertThat(all).filteredOn("conflict stale"::equals).hasSize(8 * 6 - 6);
        assertThat(application(application).nextPlace()).isEqualTo(7);
    }

    /// Batches over the same applications in opposite order would wait for each other in a circle.
    @Test
    void batchesThatMeetInOppositeOrderAreAllKept() throws Exception {
        List<UUID> applications = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            applications.add(station.newApplication());
        }
        List<String> all = together(6, thread -> {
            SendingStation mine = new SendingStation("station-" + thread);
            List<WireEvent> events = new ArrayList<>();
            for (UUID application : thread % 2 == 0 ? applications : applications.reversed()) {
                events.add(mine.event(application, 1, PAID));
            }
            return words(mine.name(), events.toArray(WireEvent[]::new));
        });
        assertThat(all).filteredOn(word -> word.startsWith("accepted")).hasSize(6 * 20);
        assertThat(database.count("SELECT count(*) FROM event")).isEqualTo(6 * 20);
    }
}
