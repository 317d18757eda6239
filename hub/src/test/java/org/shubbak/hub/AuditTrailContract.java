package org.shubbak.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.shubbak.core.sync.wire.AuditPage;
import org.shubbak.core.sync.wire.AuditRow;
import org.shubbak.hub.audit.AuditTrail;
import org.shubbak.hub.store.Filing;
import org.shubbak.hub.store.HubDatabase;
import org.shubbak.hub.store.Stored;

/// Who owns a station's disk cannot write its audit log anew without being seen, whichever database is behind the hub.
abstract class AuditTrailContract extends StoreFixture {

    private static List<AuditRow> log(int rows, String actor) {
        List<AuditRow> log = new ArrayList<>();
        for (int place = 1; place <= rows; place++) {
            Optional<AuditRow> before = log.isEmpty() ? Optional.empty() : Optional.of(log.getLast());
            log.add(AuditRow.behind(before, "2026-11-28T08:00:00Z", actor, "searched", "", ""));
        }
        return log;
    }

    private static AuditPage page(List<AuditRow> log, int from, int until) {
        return new AuditPage(
                "ram-01",
                log.size(),
                log.isEmpty() ? AuditPage.FIRST : log.getLast().hash(),
                log.subList(from, until));
    }

    private AuditTrail.Taken take(AuditPage page) {
        return take(opened, page);
    }

    private static AuditTrail.Taken take(HubDatabase database, AuditPage page) {
        if (new AuditTrail(database).take(page, NOW) instanceof Stored.Done<AuditTrail.Taken> done) {
            return done.value();
        }
        throw new AssertionError("not kept");
    }

    private List<String> alarms(AuditPage page) {
        return take(page).alarms().stream()
                .map(alarm -> alarm.kind() + " " + alarm.eventId().getLeastSignificantBits())
                .toList();
    }

    @Test
    void aWholeLogIsKeptPageByPageAndRaisesNothing() {
        List<AuditRow> log = log(7, "clerk-9");
        assertThat(take(page(log, 0, 0))).isEqualTo(new AuditTrail.Taken(0, List.of()));
        assertThat(take(page(log, 0, 4))).isEqualTo(new AuditTrail.Taken(4, List.of()));
        assertThat(take(page(log, 2, 7))).as("some again").isEqualTo(new AuditTrail.Taken(7, List.of()));
        assertThat(take(page(log, 7, 7))).isEqualTo(new AuditTrail.Taken(7, List.of()));
    }

    @Test
    void nothingIsTakenBehindAHole() {
        List<AuditRow> log = log(7, "clerk-9");
        assertThat(take(page(log, 3, 7))).isEqualTo(new AuditTrail.Taken(0, List.of()));
    }

    @Test
    void aRowThatWasChangedOnItsWayOrOnItsDiskIsSeen() {
        List<AuditRow> log = log(3, "clerk-9");
        AuditRow good = log.get(1);
        log.set(1, new AuditRow(2, good.at(), "clerk-1", good.action(), "", "", good.previous(), good.hash()));
        assertThat(alarms(page(log, 0, 3))).containsExactly("audit-broken 2");
        assertThat(take(page(log, 3, 3)).through()).as("it is kept as evidence").isEqualTo(3);
    }

    @Test
    void aRowThatWasTakenOutIsSeen() {
        List<AuditRow> log = log(3, "clerk-9");
        AuditRow last = log.get(2);
        AuditRow moved = new AuditRow(2, last.at(), last.actor(), last.action(), "", "", last.previous(), last.hash());
        assertThat(alarms(page(new ArrayList<>(List.of(log.get(0), moved)), 0, 2)))
                .containsExactly("audit-broken 2");
    }

    @Test
    void aLogThatWasWrittenAnewWithAllItsHashesIsSeen() {
        take(page(log(5, "clerk-9"), 0, 5));
        List<AuditRow> other = log(5, "clerk-1");
        assertThat(alarms(page(other, 5, 5))).containsExactly("audit-changed 5");
        List<AuditRow> longer = log(6, "clerk-1");
        assertThat(alarms(page(longer, 5, 6))).containsExactly("audit-broken 6");
    }

    @Test
    void aLogThatBecameShorterIsSeen() {
        List<AuditRow> log = log(5, "clerk-9");
        take(page(log, 0, 5));
        assertThat(alarms(page(log.subList(0, 3), 3, 3))).containsExactly("audit-shorter 4");
    }

    /// Two processes get the same page, as after a lost answer.
    @Test
    void twoHubsKeepEachRowOnce() throws Exception {
        List<AuditRow> log = log(100, "clerk-9");
        try (HubDatabase second = database.beside()) {
            List<String> through = together(4, thread -> {
                HubDatabase mine = thread % 2 == 0 ? opened : second;
                List<String> words = new ArrayList<>();
                for (int from = 0; from < 100; from += 10) {
                    AuditTrail.Taken taken = take(mine, page(log, from, from + 10));
                    words.addAll(taken.alarms().stream().map(Filing.Alarm::kind).toList());
                }
                return words;
            });
            assertThat(through).isEmpty();
        }
        assertThat(take(page(log, 100, 100)).through()).isEqualTo(100);
    }
}
