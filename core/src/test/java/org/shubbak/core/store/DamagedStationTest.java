package org.shubbak.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shubbak.core.application.ApplicationState;
import org.shubbak.core.application.CitizenApplication;
import org.shubbak.core.counter.ApplicationQuery;
import org.shubbak.core.counter.ApplicationSummary;
import org.shubbak.core.counter.Desk;
import org.shubbak.core.sync.wire.EventVerdict;
import org.shubbak.core.sync.wire.Verdict;
import org.shubbak.core.sync.wire.WireEvent;
import org.shubbak.core.text.Language;
import org.shubbak.core.text.Problem;

/// A database of which some pages are garbage.
class DamagedStationTest {
    private static final int FILED = 60;
    private static final String ASIDE = "station.db.damaged-20261124T071500Z";

    @TempDir
    Path folder;

    private final SettableClock clock = new SettableClock();
    private long pageSize;
    private long auditRoot;
    private long applicationRoot;
    private CitizenApplication draft;

    @BeforeEach
    void manyAreFiled() {
        try (Desk desk = new Desk(folder, clock)) {
            for (int i = 0; i < FILED; i++) {
                desk.filePaid();
            }
            draft = desk.open(Desk.PAID);
            pageSize = desk.kept(t -> t.number("PRAGMA page_size"));
            auditRoot = desk.kept(t -> t.number("SELECT rootpage FROM sqlite_schema WHERE name = 'audit'"));
            applicationRoot = desk.kept(t -> t.number("SELECT rootpage FROM sqlite_schema WHERE name = 'application'"));
        }
    }

    @Test
    void whatCanStillBeReadIsBroughtIntoTheFreshFileAndSaid() throws IOException {
        spoil(auditRoot);

        try (Desk desk = new Desk(folder, clock)) {
            assertThat(desk.notices)
                    .containsExactly(Problem.of("store.recovered", ASIDE, "61", "60", "120", "60", "0"));
            assertThat(desk.counter.records().list(ApplicationQuery.newest(100)))
                    .hasSize(FILED);
            assertThat(desk.counter.records().list(new ApplicationQuery("400000014", 100, null, false)))
                    .hasSize(FILED);
            assertThat(desk.<Integer>kept(t -> desk.store.outbox().waiting(t))).isEqualTo(120);
            assertThat(desk.<List<?>>kept(t -> desk.store.outbox().due(t, 1000, 1 << 24)))
                    .hasSize(120);
            desk.payments(null).cash(draft, Desk.FEE, Desk.CLERK);
            assertThat(desk.file(draft).receipt().number()).isEqualTo("RAM-03-2026-ILS-000161");
        }
        assertThat(folder.resolve(ASIDE)).exists();
        assertThat(folder.resolve("salvage.db")).doesNotExist();
    }

    @Test
    void onePageOfApplicationsCostsWhatTheySaidButTheirEventsStillReachTheHub() throws IOException {
        long leaf = leafOf(applicationRoot);
        spoil(leaf);

        try (Desk desk = new Desk(folder, clock)) {
            List<ApplicationSummary> left = desk.counter.records().list(ApplicationQuery.newest(100));
            assertThat(left).hasSize(FILED);
            assertThat(left).extracting(ApplicationSummary::number).doesNotContainNull();
            assertThat(left)
                    .filteredOn(summary -> summary.applicantName().isEmpty())
                    .hasSizeBetween(1, FILED / 2);
            List<WireEvent> due = desk.kept(t -> desk.store.outbox().due(t, 1000, 1 << 24));
            assertThat(due).hasSize(2 * FILED);
            desk.kept(t -> {
                desk.store.sync().apply(t, due, accepted(due), Duration.ZERO);
                return true;
            });
            assertThat(desk.counter.records().list(ApplicationQuery.newest(100)))
                    .extracting(ApplicationSummary::state)
                    .containsOnly(ApplicationState.ACCEPTED);
            assertThat(desk.notices).extracting(Problem::code).containsExactly("store.recovered");
            assertThat(desk.<Long>kept(t -> t.number("SELECT count(*) FROM payment")))
                    .isEqualTo(60);
            assertThat(desk.<Boolean>kept(t -> desk.store.audit().firstBreak(t).isEmpty()))
                    .isTrue();
        }
    }

    @Test
    void aRecoveryThatWasCutShortIsDoneAgainAtTheNextStart() throws IOException {
        spoil(auditRoot);
        Files.move(folder.resolve("station.db"), folder.resolve(ASIDE));

        try (Desk desk = new Desk(folder, clock)) {
            assertThat(desk.notices).extracting(Problem::code).containsExactly("store.recovered");
            assertThat(desk.counter.records().list(ApplicationQuery.newest(100)))
                    .hasSize(FILED);
        }
        try (Desk desk = new Desk(folder, clock)) {
            assertThat(desk.notices).isEmpty();
            assertThat(desk.counter.file(draft.id(), Language.AR, Desk.CLERK)).isNotNull();
        }
    }

    private static List<EventVerdict> accepted(List<WireEvent> events) {
        return events.stream()
                .map(event -> new EventVerdict(event.eventId(), Verdict.ACCEPTED, null, null))
                .toList();
    }

    private void spoil(long page) throws IOException {
        byte[] bytes = Files.readAllBytes(folder.resolve("station.db"));
        int from = (int) ((page - 1) * pageSize);
        Arrays.fill(bytes, from, from + (int) pageSize, (byte) 0x5a);
        Files.write(folder.resolve("station.db"), bytes);
    }

    /// The second child of the root of a table: the first pointer of its cells.
    private long leafOf(long root) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(folder.resolve("station.db")));
        int page = (int) ((root - 1) * pageSize);
        assertThat(bytes.get(page)).as("an inner page").isEqualTo((byte) 5);
        return bytes.getInt(page + Short.toUnsignedInt(bytes.getShort(page + 14)));
    }
}
