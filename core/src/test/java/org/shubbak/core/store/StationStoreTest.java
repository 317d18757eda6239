package org.shubbak.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shubbak.core.application.Applicant;
import org.shubbak.core.application.CitizenApplication;
import org.shubbak.core.counter.ApplicationQuery;
import org.shubbak.core.counter.Counter;
import org.shubbak.core.counter.Desk;
import org.shubbak.core.counter.FileOutcome;
import org.shubbak.core.counter.PaymentDesk;
import org.shubbak.core.counter.StandaloneAnswer;
import org.shubbak.core.counter.StandaloneSlip;
import org.shubbak.core.counter.StandaloneStart;
import org.shubbak.core.text.Language;
import org.shubbak.core.text.Problem;
import org.shubbak.core.text.Texts;

class StationStoreTest {
    @TempDir
    Path folder;

    private final SettableClock clock = new SettableClock();

    @Test
    void whatWasFiledIsThereAfterARestart() {
        try (Desk desk = new Desk(folder, clock)) {
            desk.filePaid();
        }
        try (Desk desk = new Desk(folder, clock)) {
            assertThat(desk.counter.records().list(ApplicationQuery.newest(10))).hasSize(1);
            assertThat(desk.<Boolean>kept(transaction ->
                            desk.store.audit().firstBreak(transaction).isEmpty()))
                    .isTrue();
        }
    }

    @Test
    void nothingAboutAPersonStandsInTheFilesInClear() throws IOException {
        Applicant marked = new Applicant("987612340", "ظظعلامة فارقة", "Qqmarker Zzperson", "1977-07-17");
        try (Desk desk = new Desk(folder, clock)) {
            CitizenApplication application = desk.open(Desk.PAID, marked);
            PaymentDesk payments = desk.payments(null);
            UUID payment = ((StandaloneStart.Keying) payments.standalone(application, Desk.CLERK)).payment();
            StandaloneSlip slip = new StandaloneSlip("QX9912", "4711", "RRCPT5");
            payments.standalone(payment, new StandaloneAnswer.Approved(slip), Desk.CLERK);
            desk.file(application);
            for (String marker : List.of("987612340", "علامة", "Qqmarker", "1977-07-17", "QX9912", "نص الطلب")) {
                assertThat(everythingWritten()).as(marker).doesNotContain(marker);
            }
        }
        assertThat(everythingWritten()).contains("RAM-2026-030001");
    }

    @Test
    void theKeyAndTheDatabaseAreForTheStationsAccountOnly() throws IOException {
        new Desk(folder, clock).close();

        for (String file : List.of("station.db", "keys/station.key")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(file))))
                    .as(file)
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void aSecondProgramOnTheSameDataIsToldSo() {
        try (Desk first = new Desk(folder, clock)) {
            assertThat(refusal()).isEqualTo(Problem.of("store.locked"));
            first.fileFree();
        }
        new Desk(folder, clock).close();
    }

    @Test
    void aForeignKeyOpensNothingAndChangesNothing() throws IOException {
        new Desk(folder, clock).close();
        Path key = folder.resolve("keys/station.key");
        byte[] right = Files.readAllBytes(key);
        Files.write(key, new byte[32]);

        assertThat(refusal()).isEqualTo(Problem.of("store.keyWrong"));
        Files.write(key, right);
        new Desk(folder, clock).close();
    }

    @Test
    void aLostKeyIsNotReplacedByANewOne() throws IOException {
        new Desk(folder, clock).close();
        Files.delete(folder.resolve("keys/station.key"));

        assertThat(refusal()).isEqualTo(Problem.of("store.keyMissing"));
        assertThat(folder.resolve("keys/station.key")).doesNotExist();
    }

    @Test
    void aDamagedFileIsSetAsideAndNeverDeleted() throws IOException {
        try (Desk desk = new Desk(folder, clock)) {
            desk.filePaid();
        }
        byte[] bytes = Files.readAllBytes(folder.resolve("station.db"));
        for (int at = 100; at < bytes.length; at += 7) {
            bytes[at] ^= 0x5a;
        }
        Files.write(folder.resolve("station.db"), bytes);

        try (Desk desk = new Desk(folder, clock)) {
            assertThat(desk.notices)
                    .containsExactly(Problem.of("store.setAside", "station.db.damaged-20261124T071500Z"));
            assertThat(Files.readAllBytes(folder.resolve("station.db.damaged-20261124T071500Z")))
                    .isEqualTo(bytes);
            assertThat(desk.filePaid().receipt().number()).isEqualTo("RAM-03-2026-ILS-500001");
            assertThat(desk.fileFree().application().number()).isEqualTo("RAM-2026-035002");
        }
    }

    @Test
    void numbersThatCanStillBeReadInADamagedFileAreNotGivenAgain() throws IOException {
        long pageOfAudit;
        long pageSize;
        try (Desk desk = new Desk(folder, clock)) {
            desk.filePaid();
            pageOfAudit = desk.kept(t -> t.number("SELECT rootpage FROM sqlite_schema WHERE name = 'audit'"));
            pageSize = desk.kept(t -> t.number("PRAGMA page_size"));
        }
        byte[] bytes = Files.readAllBytes(folder.resolve("station.db"));
        int from = (int) ((pageOfAudit - 1) * pageSize);
        Arrays.fill(bytes, from, from + (int) pageSize, (byte) 0x5a);
        Files.write(folder.resolve("station.db"), bytes);

        try (Desk desk = new Desk(folder, clock)) {
            assertThat(desk.notices).hasSize(1);
            assertThat(desk.filePaid().receipt().number()).isEqualTo("RAM-03-2026-ILS-000102");
        }
    }

    @Test
    void afterAFilingThatFailedForSpaceNoNumberIsMissing() {
        try (Desk desk = new Desk(folder, clock)) {
            CitizenApplication application = desk.open(Desk.FREE);
            long pages = desk.kept(transaction -> transaction.number("PRAGMA page_count"));
            Kept<Boolean> kept = desk.store.transact(transaction -> {
                // Also for the second attempt, which has the reserve.
                transaction.number("PRAGMA max_page_count=" + pages);
                desk.store.series().next(transaction, "receipt-x");
                for (int i = 0; i < 1000; i++) {
                    desk.store.audit().add(transaction, "a", "fill", "x".repeat(1000), "");
                }
                return true;
            });

            assertThat(kept).isEqualTo(new Kept.Not<Boolean>(Problem.of("store.full")));
            assertThat(desk.<Long>kept(transaction -> desk.store.series().next(transaction, "receipt-x")))
                    .isEqualTo(1);
            assertThat(desk.counter.file(application.id(), Language.AR, Desk.CLERK))
                    .isInstanceOf(FileOutcome.Filed.class);
        }
    }

    @Test
    void theAuditLogCannotBeChangedAndShowsWhenItWas() {
        try (Desk desk = new Desk(folder, clock)) {
            desk.filePaid();
            assertThatThrownBy(() -> desk.store.transact(t -> t.update("UPDATE audit SET actor = 'nobody'")))
                    .isInstanceOf(IllegalStateException.class);
            desk.kept(t -> t.update("DROP TRIGGER audit_keeps"));
            desk.kept(t -> t.update("UPDATE audit SET actor = 'nobody' WHERE place = 3"));

            assertThat(desk.<Boolean>kept(transaction ->
                            desk.store.audit().firstBreak(transaction).equals(Optional.of(3L))))
                    .isTrue();
        }
    }

    @Test
    void aMovedOrRelabelledRecordDoesNotOpen() {
        try (Desk desk = new Desk(folder, clock)) {
            FileOutcome.Filed first = desk.fileFree();
            FileOutcome.Filed second = desk.fileFree();
            desk.kept(t -> t.update(
                    "UPDATE application SET card = (SELECT card FROM application WHERE id = ?) WHERE id = ?",
                    first.application().id(),
                    second.application().id()));

            assertThat(desk.store.transact(t -> desk.store
                            .applications()
                            .find(t, second.application().id())))
                    .isEqualTo(new Kept.Not<>(Problem.of("store.unreadable")));
        }
    }

    @Test
    void aNewStepIsTakenAfterACopyWasPutAside() throws IOException {
        new Desk(folder, clock).close();
        DatabaseFile file = new DatabaseFile(
                folder.resolve("station.db"),
                new Migrations(List.of(
                        "SELECT 1", "SELECT 1", "SELECT 1", "SELECT 1", "SELECT 1", "CREATE TABLE novelty(a INTEGER)")),
                clock,
                StoreWays.SAFE);
        try (Database database = new Database(file, StoreWays.SAFE, budget())) {
            assertThat(database.transact(t -> t.number("SELECT count(*) FROM novelty")))
                    .isEqualTo(new Kept.Done<>(0L));
        }

        assertThat(folder.resolve("backups/station-v5-20261124T071500Z.db")).isNotEmptyFile();
        assertThat(refusal()).isEqualTo(Problem.of("store.newerProgram"));
    }

    @Test
    void everyProblemOfTheStoreHasItsSentence() {
        Texts texts = Texts.of(Counter.class);
        for (String code : List.of(
                "locked",
                "full",
                "ioError",
                "noAccess",
                "damaged",
                "setAside",
                "recovered",
                "backupBad",
                "noRoom",
                "littleRoom",
                "tooManyWaiting",
                "manyWaiting",
                "auditBroken",
                "newerProgram",
                "keyMissing",
                "keyUnreadable",
                "keyWrong",
                "unreadable")) {
            assertThat(texts.has("problem.store." + code)).as(code).isTrue();
        }
    }

    private DiskBudget budget() {
        return new DiskBudget(folder, DiskBudget.policy(folder), () -> Long.MAX_VALUE);
    }

    private Problem refusal() {
        StationStore.Opening opening = StationStore.open(folder, clock, new SecureRandom());
        assertThat(opening).isInstanceOf(StationStore.Opening.Refused.class);
        return ((StationStore.Opening.Refused) opening).problem();
    }

    private String everythingWritten() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            }
        }
        return all.toString();
    }
}
