package org.shubbak.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shubbak.core.sync.wire.EventTypes.PAID;
import static org.shubbak.core.sync.wire.EventTypes.PAYMENT_AWAITING;
import static org.shubbak.core.sync.wire.EventTypes.REFUNDED;
import static org.shubbak.core.sync.wire.EventTypes.REFUND_REQUESTED;
import static org.shubbak.core.sync.wire.EventTypes.REVERSED;
import static org.shubbak.core.sync.wire.EventTypes.SUBMITTED;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shubbak.core.sync.wire.LedgerPage;
import org.shubbak.core.sync.wire.WireEvent;
import org.shubbak.hub.store.LedgerQuestion;
import org.shubbak.hub.store.Stored;

/// A day of one station's money, whichever database is behind it.
abstract class LedgerContract extends StoreFixture {
    private static final String FROM = "2026-11-23T22:00:00";
    private static final String UNTIL = "2026-11-24T22:00:00";
    private static final String NOON = "2026-11-24T12:00:00Z";

    private LedgerPage page(String name, long seq, long arrival) {
        LedgerQuestion question = new LedgerQuestion(name, FROM, UNTIL, seq, arrival);
        if (store.ledger(question) instanceof Stored.Done<LedgerPage> done) {
            return done.value();
        }
        throw new AssertionError("not read");
    }

    private static List<UUID> ids(List<LedgerPage.Entry> entries) {
        return entries.stream().map(LedgerPage.Entry::eventId).toList();
    }

    @Test
    void itIsTheMoneyThatMovedInTheOrderOfTheStationAndNothingElse() {
        WireEvent paid = station.money(PAID, NOON, 15000, "ILS");
        WireEvent back = station.money(REVERSED, NOON, 15000, "ILS");
        WireEvent refunded = station.money(REFUNDED, NOON, 12345, "JOD");
        words(
                "ram-01",
                refunded,
                station.money(REFUND_REQUESTED, NOON, 1, "ILS"),
                station.money(PAYMENT_AWAITING, NOON, 1, "ILS"),
                station.event(station.newApplication(), 1, SUBMITTED),
                back,
                paid);
        words("ram-02", new SendingStation("ram-02").money(PAID, NOON, 7, "ILS"));
        LedgerPage page = page("ram-01", 0, 0);
        assertThat(page.next()).isNull();
        assertThat(page.entries())
                .containsExactly(
                        new LedgerPage.Entry(paid.eventId(), PAID, NOON, paid.facts()),
                        new LedgerPage.Entry(back.eventId(), REVERSED, NOON, back.facts()),
                        new LedgerPage.Entry(refunded.eventId(), REFUNDED, NOON, refunded.facts()));
        assertThat(page("ram-03", 0, 0).entries()).isEmpty();
    }

    @Test
    void theFirstSecondIsInItAndTheFirstAfterIsNotHoweverTheyAreWritten() {
        WireEvent first = station.money(PAID, "2026-11-23T22:00:00Z", 1, "ILS");
        WireEvent soon = station.money(PAID, "2026-11-23T22:00:00.001Z", 2, "ILS");
        WireEvent last = station.money(PAID, "2026-11-24T21:59:59.999999Z", 3, "ILS");
        words(
                "ram-01",
                station.money(PAID, "2026-11-23T21:59:59Z", 4, "ILS"),
                station.money(PAID, "2026-11-23T21:59:59.999Z", 5, "ILS"),
                first,
                soon,
                last,
                station.money(PAID, "2026-11-24T22:00:00Z", 6, "ILS"),
                station.money(PAID, "2026-11-24T22:00:00.5Z", 7, "ILS"));
        assertThat(ids(page("ram-01", 0, 0).entries()))
                .containsExactly(first.eventId(), soon.eventId(), last.eventId());
    }

    @Test
    void pageByPageEveryEntryIsReadOnceAlsoWhereANumberWasUsedTwice() {
        List<UUID> sent = new ArrayList<>();
        for (int batch = 0; batch < 11; batch++) {
            List<WireEvent> events = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                events.add(station.money(PAID, NOON, i, "ILS"));
            }
            words("ram-01", events.toArray(WireEvent[]::new));
            sent.addAll(events.stream().map(WireEvent::eventId).toList());
        }
        sent.addAll(500, clones(499, 3));
        List<UUID> read = new ArrayList<>();
        LedgerPage page = page("ram-01", 0, 0);
        for (read.addAll(ids(page.entries())); page.next() != null; read.addAll(ids(page.entries()))) {
            assertThat(page.entries()).hasSize(LedgerPage.ENTRIES);
            String[] after = page.next().split("-", 2);
            page = page("ram-01", Long.parseLong(after[0]), Long.parseLong(after[1]));
        }
        assertThat(read).containsExactlyElementsOf(sent);
    }

    /// Of a station that was copied: other events under the number of this one.
    private List<UUID> clones(int place, int count) {
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            WireEvent clone =
                    new WireEvent(new UUID(9, i), new UUID(8, i), 1, place + 1, PAID, NOON, "0".repeat(64), "{}", "");
            words("ram-01", clone);
            ids.add(clone.eventId());
        }
        return ids;
    }
}
