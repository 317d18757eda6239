package org.shubbak.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shubbak.core.sync.wire.ChangeJson;
import org.shubbak.core.sync.wire.ChangePage;
import org.shubbak.core.sync.wire.EventTypes;
import org.shubbak.core.sync.wire.HubChange;
import org.shubbak.core.sync.wire.MinistryWord;
import org.shubbak.core.text.LocalText;
import org.shubbak.hub.changes.SqlStationChanges;
import org.shubbak.hub.store.HubDatabase;
import org.shubbak.hub.store.Stored;

/// A station that asks from a place on misses nothing, whichever database is behind the hub.
abstract class StationChangesContract extends StoreFixture {
    private final UUID application = station.newApplication();

    @BeforeEach
    void anApplicationIsThere() {
        words("ram-01", station.event(application, 1, EventTypes.SUBMITTED));
    }

    private SqlStationChanges changes() {
        return new SqlStationChanges(opened);
    }

    private MinistryWord word(UUID about, String english) {
        return new MinistryWord(about, MinistryWord.State.READY, new LocalText("جاهز", english), NOW.toString());
    }

    private static ChangePage page(SqlStationChanges changes, long after) {
        return ((Stored.Done<ChangePage>) changes.after("ram-01", after)).value();
    }

    @Test
    void theStationThatSentAnApplicationHearsOfItAndNobodyElseDoes() {
        assertThat(changes().tell(word(application, "Fetch it."), NOW))
                .isEqualTo(new Stored.Done<>(Optional.of("ram-01")));
        assertThat(page(changes(), 0).changes())
                .containsExactly(new HubChange(
                        1, HubChange.APPLICATION_STATUS, ChangeJson.write(word(application, "Fetch it."))));
        assertThat(((Stored.Done<ChangePage>) changes().after("ram-02", 0))
                        .value()
                        .changes())
                .isEmpty();
    }

    @Test
    void aWordAboutAnUnknownApplicationIsToldToNobody() {
        assertThat(changes().tell(word(new UUID(3, 3), "?"), NOW)).isEqualTo(new Stored.Done<>(Optional.empty()));
        assertThat(page(changes(), 0).changes()).isEmpty();
    }

    @Test
    void pagesFollowEachOtherWithoutAGap() {
        for (int i = 1; i <= 205; i++) {
            changes().tell(word(application, "Word " + i), NOW);
        }
        assertThat(page(changes(), 0).more()).isTrue();
        assertThat(page(changes(), 200).more()).isFalse();
        List<Long> places = new ArrayList<>();
        for (ChangePage page = page(changes(), 0); ; page = page(changes(), places.getLast())) {
            page.changes().forEach(change -> places.add(change.place()));
            if (!page.more()) {
                break;
            }
        }
        assertThat(places)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 205).boxed().toList());
    }

    /// A reader that saw place 5 and later a 4 appear behind it would never ask for the 4.
    @Test
    void noPlaceEverAppearsBehindOneThatWasSeen() throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        try (HubDatabase second = database.beside();
                ExecutorService threads = Executors.newFixedThreadPool(5)) {
            List<Future<?>> writers = new ArrayList<>();
            for (HubDatabase one : List.of(opened, second, opened, second)) {
                writers.add(threads.submit(() -> {
                    for (int i = 0; i < 25; i++) {
                        assertThat(new SqlStationChanges(one).tell(word(application, "w"), NOW))
                                .isInstanceOf(Stored.Done.class);
                    }
                }));
            }
            Future<List<Long>> reader = threads.submit(() -> {
                List<Long> heard = new ArrayList<>();
                while (heard.size() < 100) {
                    boolean last = done.get();
                    page(changes(), heard.size()).changes().forEach(change -> heard.add(change.place()));
                    if (last && heard.size() < 100) {
                        throw new AssertionError("something was missed: " + heard);
                    }
                }
                return heard;
            });
            for (Future<?> writer : writers) {
                writer.get();
            }
            done.set(true);
            assertThat(reader.get())
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, 100).boxed().toList());
        }
    }
}
