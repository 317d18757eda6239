package org.shubbak.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shubbak.core.application.Answers;
import org.shubbak.core.application.CitizenApplication;
import org.shubbak.core.counter.ApplicationQuery;
import org.shubbak.core.counter.Desk;
import org.shubbak.core.counter.OpenOutcome;
import org.shubbak.core.sync.wire.AuditPage;
import org.shubbak.core.sync.wire.AuditRow;
import org.shubbak.core.text.Problem;

/// Room for one more, and what happens at night.
class StationCareTest {
    private static final DiskPolicy POLICY = new DiskPolicy(100 << 20, 20 << 20, 4, 6, 2, 3, 24, 30);

    @TempDir
    Path folder;

    private final SettableClock clock = new SettableClock();
    private final AtomicLong free = new AtomicLong(1L << 40);

    @Test
    void littleRoomIsSaidAndNoRoomStopsTheNextApplication() {
        try (Desk desk = new Desk(folder, clock)) {
            assertThat(room(desk)).isInstanceOf(Room.Enough.class);
            free.set(90 << 20);
            assertThat(room(desk)).isEqualTo(new Room.Little(Problem.of("store.littleRoom", "90")));
            free.set(19 << 20);
            assertThat(room(desk)).isEqualTo(new Room.None(Problem.of("store.noRoom")));
        }
    }

    @Test
    void aLongQueueAndAnOldOneAreSaidAndThenStopTheNextApplication() {
        try (Desk desk = new Desk(folder, clock)) {
            desk.filePaid();
            assertThat(room(desk)).isInstanceOf(Room.Enough.class);
            desk.filePaid();
            assertThat(room(desk)).isEqualTo(new Room.Little(Problem.of("store.manyWaiting", "4", "1")));
            desk.filePaid();
            assertThat(room(desk)).isEqualTo(new Room.None(Problem.of("store.tooManyWaiting", "6", "1")));
        }
    }

    @Test
    void whatWasRecordedOnManyDaysIsSaidAndThenStopsTheNextApplication() {
        try (Desk desk = new Desk(folder, clock)) {
            desk.fileFree();
            clock.pass(Duration.ofDays(1));
            desk.fileFree();
            assertThat(room(desk)).isEqualTo(new Room.Little(Problem.of("store.manyWaiting", "2", "2")));
            clock.pass(Duration.ofDays(1));
            desk.fileFree();
            assertThat(room(desk)).isEqualTo(new Room.None(Problem.of("store.tooManyWaiting", "3", "3")));
        }
    }

    @Test
    void aClockThatWasYearsOffStopsNobody() {
        try (Desk desk = new Desk(folder, clock)) {
            desk.fileFree();
            clock.pass(Duration.ofDays(800));
            assertThat(room(desk)).isInstanceOf(Room.Enough.class);
        }
    }

    @Test
    void whatWasBegunIsFinishedWhenNothingNewIsTaken() throws IOException {
        Files.writeString(folder.resolve("limits.json"), """
                {"warnBytes": 9000000000000000, "refuseBytes": 0, "warnWaiting": 100, "refuseWaiting": 1, "warnDays": 1,
                 "refuseDays": 60, "amendmentHours": 24, "backupDays": 30}""");
        try (Desk desk = new Desk(folder, clock)) {
            CitizenApplication begun = desk.open(Desk.FREE);
            desk.file(desk.open(Desk.FREE));
            desk.store.care().step();

            assertThat(desk.counter.open(Desk.FREE, Desk.YOUSEF, Answers.none(), Desk.CLERK))
                    .isEqualTo(new OpenOutcome.NotKept(Problem.of("store.tooManyWaiting", "1", "1")));
            assertThat(desk.file(begun).application().number()).isEqualTo("RAM-2026-030002");
        }
    }

    @Test
    void aFullDiskIsGivenTheReserveAndWhatWasBegunIsFinished() {
        try (Desk desk = new Desk(folder, clock)) {
            CitizenApplication begun = desk.open(Desk.FREE);
            assertThat(folder.resolve("reserve")).hasSize(2 << 20);

            Kept<Boolean> kept = desk.store.transact(transaction -> {
                boolean full = Files.exists(folder.resolve("reserve"));
                transaction.number("PRAGMA max_page_count=" + (full ? 1 : 100_000));
                for (int i = 0; i < 1000; i++) {
                    desk.store.audit().add(transaction, "a", "fill", "x".repeat(1000), "");
                }
                return true;
            });

            assertThat(kept).isEqualTo(new Kept.Done<>(true));
            assertThat(folder.resolve("reserve")).doesNotExist();
            assertThat(desk.file(begun).application().number()).isEqualTo("RAM-2026-030001");
            desk.open(Desk.FREE);
            assertThat(folder.resolve("reserve")).as("put back before the next").exists();
        }
    }

    @Test
    void onceANightTheDatabaseAndTheAuditChainAreChecked() {
        try (Desk desk = new Desk(folder, clock)) {
            desk.filePaid();
            StationCare care = desk.store.care();
            clock.set(Instant.parse("2026-11-25T02:00:00Z"));
            assertThat(care.step().checked()).isNull();
            clock.set(Instant.parse("2026-11-25T03:05:00Z"));
            assertThat(care.step().checked()).isEqualTo(clock.instant());
            assertThat(care.report().problems()).isEmpty();

            desk.kept(t -> t.update("DROP TRIGGER audit_keeps"));
            desk.kept(t -> t.update("UPDATE audit SET actor = 'nobody' WHERE place = 2"));
            clock.set(Instant.parse("2026-11-26T03:05:00Z"));

            assertThat(care.step().problems()).containsExactly(Problem.of("store.auditBroken", "2"));
        }
    }

    @Test
    void aSearchForAPersonIsWrittenDownWithoutWhatWasTyped() {
        try (Desk desk = new Desk(folder, clock)) {
            desk.filePaid();
            desk.counter.records().search(new ApplicationQuery("400000014", 10, null, false), Desk.CLERK);
            desk.counter.records().search(ApplicationQuery.newest(10), Desk.CLERK);

            assertThat(desk.<java.util.List<AuditRow>>kept(
                            t -> desk.store.audit().latest(t, 1)))
                    .extracting(AuditRow::action, AuditRow::subject, AuditRow::detail)
                    .containsExactly(org.assertj.core.api.Assertions.tuple("searched", "", ""));
        }
    }

    @Test
    void theAuditLogGoesOnInBatchesThatCanBeCheckedAlone() {
        try (Desk desk = new Desk(folder, clock)) {
            desk.filePaid();
            String before = AuditPage.FIRST;
            long place = 0;
            for (AuditRow row :
                    desk.<java.util.List<AuditRow>>kept(t -> desk.store.audit().since(t, 0, 100))) {
                place++;
                assertThat(row.follows(place, before)).isTrue();
                before = row.hash();
            }
            assertThat(place).isPositive();
        }
    }

    private Room room(Desk desk) {
        DiskBudget budget = new DiskBudget(folder, POLICY, free::get);
        return desk.kept(transaction -> {
            budget.count(transaction);
            return budget.room();
        });
    }
}
