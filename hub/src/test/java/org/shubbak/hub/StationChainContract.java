package org.shubbak.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shubbak.core.sync.wire.EventTypes.SUBMITTED;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shubbak.core.sync.wire.ChainHead;
import org.shubbak.core.sync.wire.EventBatch;
import org.shubbak.core.sync.wire.EventVerdict;
import org.shubbak.core.sync.wire.Verdict;
import org.shubbak.core.sync.wire.WireEvent;
import org.shubbak.hub.store.Filing;
import org.shubbak.hub.store.HubStore;
import org.shubbak.hub.store.SqlHubStore;
import org.shubbak.hub.store.Stored;

/// What the hub notices of a station whose events are not all there, or not what they were.
abstract class StationChainContract {
    private static final Instant NOW = Instant.parse("2026-11-28T10:00:00Z");

    @TempDir
    Path folder;

    private final SendingStation station = new SendingStation("ram-01");
    private final EventRules rules = new EventRules(Hub.texts());
    private HubStore store;

    abstract StoreUnderTest empty(Path folder);

    @BeforeEach
    void start() {
        store = new SqlHubStore(empty(folder).open());
    }

    @AfterEach
    void stop() {
        store.close();
    }

    @Test
    void aWholeChainRaisesNothing() {
        assertThat(raised(station.batch(List.of(next(), next())))).isEmpty();
        assertThat(raised(station.batch(List.of(next())))).isEmpty();
        assertThat(raised(station.batch(List.of()))).isEmpty();
    }

    @Test
    void aHoleThatNobodyAnnouncedIsAlarmedAndTheEventsBehindItAreKept() {
        take(station.batch(List.of(next())));
        next();
        WireEvent third = next();

        assertThat(raised(station.batch(List.of(third)))).containsExactly("events-missing");
        assertThat(raised(station.batch(List.of(next())))).isEmpty();
    }

    @Test
    void aHoleThatTheStationAnnouncesIsNone() {
        take(station.batch(List.of(next())));
        WireEvent aside = next();
        WireEvent third = next();

        assertThat(raised(station.announcing(2, List.of(third)))).isEmpty();
        assertThat(raised(station.batch(List.of(aside)))).isEmpty();
    }

    @Test
    void anEventRewrittenBeforeItIsSentDoesNotHangOnTheOneAfterIt() {
        WireEvent first = next();
        take(station.announcing(1, List.of(next())));

        assertThat(raised(station.batch(List.of(SendingStation.changed(first)))))
                .containsExactly("chain-broken");
    }

    @Test
    void anEventThatDoesNotHangOnTheOneBeforeItIsAlarmed() {
        take(station.batch(List.of(next())));
        SendingStation other = new SendingStation("ram-01");
        other.event(other.newApplication(), 1, "noted");
        WireEvent second = other.event(station.newApplication(), 1, SUBMITTED);

        assertThat(raised(station.batch(List.of(second)))).contains("chain-broken");
    }

    @Test
    void aNewEventHangsOnWhatIsHereAndNotOnWhatWasHeldBackUnderTheSameNumber() {
        WireEvent first = next();
        SendingStation other = new SendingStation("ram-01");
        other.event(first.applicationId(), 1, SUBMITTED);
        WireEvent early = other.event(first.applicationId(), 7, "noted");
        take(station.batch(List.of(first)));
        assertThat(store.file(SendingStation.batch("ram-01", List.of(early)), NOW, rules::judge))
                .isInstanceOf(Stored.Done.class);
        WireEvent second = next();
        take(station.batch(List.of(second)));

        assertThat(raised(station.batch(List.of(next())))).isEmpty();
    }

    @Test
    void aStationThatKnowsLessThanItOnceSignedIsAlarmed() {
        take(station.batch(List.of(next(), next(), next())));
        WireEvent anew = new SendingStation("its older self").event(station.newApplication(), 1, SUBMITTED);

        assertThat(raised(SendingStation.batch("ram-01", List.of(anew)))).contains("station-went-back");
    }

    @Test
    void anOldRequestThatComesLateIsNoStationThatWentBack() {
        EventBatch old = station.batch(List.of(next()));
        take(old);
        take(station.batch(List.of(next())));

        assertThat(raised(old)).isEmpty();
    }

    @Test
    void aFirstEventThatHangsOnSomethingIsAlarmed() {
        WireEvent first = next();
        WireEvent hanging = new WireEvent(
                first.eventId(), first.applicationId(), 1, 1, SUBMITTED, first.recordedAt(), "f".repeat(64), "{}", "");

        assertThat(raised(station.batch(List.of(hanging)))).containsExactly("chain-broken");
        assertThat(ChainHead.NONE.hash()).isNotEqualTo(hanging.prevHash());
    }

    private WireEvent next() {
        return station.event(station.newApplication(), 1, SUBMITTED);
    }

    private List<String> raised(EventBatch batch) {
        return take(batch).alarms().stream().map(Filing.Alarm::kind).toList();
    }

    private Filing take(EventBatch batch) {
        if (store.file(batch, NOW, rules::judge) instanceof Stored.Done<Filing> done) {
            assertThat(done.value().verdicts())
                    .extracting(EventVerdict::verdict)
                    .allMatch(verdict -> verdict == Verdict.ACCEPTED || verdict == Verdict.DUPLICATE);
            return done.value();
        }
        throw new AssertionError("not filed");
    }
}
