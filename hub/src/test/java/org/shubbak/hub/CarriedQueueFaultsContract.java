package org.shubbak.hub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.shubbak.core.carry.CarryOutcome;
import org.shubbak.core.sync.wire.BatchAnswer;
import org.shubbak.core.sync.wire.Signer;
import org.shubbak.hub.carry.Imported;
import org.shubbak.hub.carry.QueueImport;
import org.shubbak.hub.enrol.Authority;
import org.shubbak.hub.enrol.SqlStationRegistry;
import org.shubbak.hub.store.HubDatabase;
import org.shubbak.hub.store.SqlHubStore;
import org.shubbak.hub.store.Stored;

/// Whatever happens to the stick, to a file or to a computer in between, nothing is lost, nothing arrives twice, and
/// nothing leaves the station before its own hub has said so.
abstract class CarriedQueueFaultsContract extends CarriedQueueFixture {
    /// Two events each: more than one part.
    private static final int MANY = 120;

    /// A stick that was pulled out while it was written by somebody who did not wait.
    @Test
    void aFileCutAnywhereGivesWhatIsWholeInItAndLosesNothing() throws Exception {
        station.file(MANY);
        byte[] whole = Files.readAllBytes(station.write(stick));
        Random random = new Random(7);
        for (int round = 0; round < 12; round++) {
            int at = random.nextInt(whole.length);
            Path cut = Files.write(stick.resolve("cut-" + round + ".shubbak-queue"), Arrays.copyOf(whole, at));
            assertThat(importing(cut)).as("cut at " + at).isEqualTo(1);
            assertThat(err.toString(UTF_8).lines()).hasSize(2);
            if (said().contains("PARTLY")) {
                take(answersTo(cut));
            }
            assertThat(events()).isLessThanOrEqualTo(2 * MANY);
            assertThat(station.waiting()).isGreaterThanOrEqualTo((int) (2 * MANY - events()));
        }
        Path last = station.write(stick);
        assertThat(importing(last)).isZero();
        take(answersTo(last));
        assertThat(station.waiting()).isZero();
        assertThat(events()).isEqualTo(2 * MANY);
        nothingIsOddAtTheHub();
    }

    @Test
    void aChangedByteIsNoticedAndNothingUnsignedIsTaken() throws Exception {
        station.file(MANY);
        byte[] whole = Files.readAllBytes(station.write(stick));
        Random random = new Random(11);
        for (int round = 0; round < 24; round++) {
            byte[] changed = whole.clone();
            int at = random.nextInt(changed.length);
            changed[at] ^= (byte) (1 << random.nextInt(7));
            Path file = Files.write(stick.resolve("changed-" + round + ".shubbak-queue"), changed);
            assertThat(importing(file)).as("changed at " + at).isEqualTo(1);
        }
        // Whatever was taken is what the station wrote: its own file finds nothing but duplicates and what is missing.
        Path last = station.write(stick);
        assertThat(importing(last)).isZero();
        assertThat(said()).contains("\"rejected\":0", "\"deferred\":0", "\"conflict\":0");
        assertThat(events()).isEqualTo(2 * MANY);
    }

    @Test
    void answersThatAreChangedCutOrSignedByAnotherHubNeverEmptyTheQueue() throws Exception {
        station.file(MANY);
        Path queue = station.write(stick);
        assertThat(importing(queue)).isZero();
        Path answers = answersTo(queue);
        String whole = Files.readString(answers);

        Files.writeString(answers, whole.replace("accepted", "duplicate"));
        assertThat(refusal(take(answers))).isEqualTo("carry.answersDamaged");
        assertThat(station.waiting()).isEqualTo(2 * MANY);

        Files.writeString(answers, whole.replace("\"station\":\"ram-01\"", "\"station\":\"ram-02\""));
        assertThat(refusal(take(answers))).isEqualTo("carry.otherStation");

        try (TlsHub other = TlsHub.start(folder.resolve("other"), clock)) {
            hubOf(other, queue, answers);
        }
        assertThat(refusal(take(answers))).isEqualTo("carry.answersDamaged");
        assertThat(station.waiting()).isEqualTo(2 * MANY);

        Files.writeString(answers, whole.substring(0, whole.length() * 2 / 3));
        CarryOutcome.Taken cut = (CarryOutcome.Taken) take(answers);
        assertThat(cut.trouble().orElseThrow().code()).isEqualTo("carry.answersCut");
        assertThat(cut.judged()).isBetween(1L, 2L * MANY - 1);
        assertThat(station.waiting()).isEqualTo((int) (2 * MANY - cut.judged()));

        station = station.again();
        Files.writeString(answers, whole);
        assertThat(take(answers)).isInstanceOf(CarryOutcome.Taken.class);
        assertThat(station.waiting()).isZero();
    }

    /// A hub of somebody else that knows the station's key.
    private void hubOf(TlsHub other, Path queue, Path answers) {
        other.enrolled(TlsHub.station(station.folder(), clock), "ram-01");
        assertThat(new HubMain(System.out, System.err)
                        .run(
                                "import",
                                queue.toString(),
                                "--data",
                                other.data().toString(),
                                "--answers",
                                answers.toString()))
                .isZero();
        hub.enrolled(station.enrolment(), "ram-01");
    }

    @Test
    void aStickPulledOutWhileTheQueueIsWrittenLeavesEverythingAtTheStation() throws Exception {
        station.file(MANY);
        Signer key = TlsHub.identity(station.folder(), clock);
        CarryOutcome outcome = station.carrier(pulling(key)).write(stick, "technician");
        assertThat(refusal(outcome)).isEqualTo("carry.notWritten");
        assertThat(station.waiting()).isEqualTo(2 * MANY);
        assertThat(refusal(station.carrier().write(stick, "technician"))).isEqualTo("carry.noFolder");
    }

    @Test
    void aStickPulledOutBeforeTheAnswersAreWrittenLosesNothingThatWasTaken() throws Exception {
        station.file(MANY);
        Path queue = station.write(stick);
        Path elsewhere = Files.copy(queue, folder.resolve("copy.shubbak-queue"));
        try (HubDatabase beside = database.beside()) {
            Imported imported =
                    into(beside, pulling(authority()), new AtomicInteger(100)).take(queue, answersTo(queue));
            assertThat(imported).isInstanceOfSatisfying(Imported.Taken.class, taken -> {
                assertThat(taken.answered()).isFalse();
                assertThat(taken.tally().accepted()).isEqualTo(2 * MANY);
            });
        }
        assertThat(importing(elsewhere)).isZero();
        assertThat(take(answersTo(elsewhere))).isInstanceOf(CarryOutcome.Taken.class);
        assertThat(station.waiting()).isZero();
        assertThat(events()).isEqualTo(2 * MANY);
    }

    /// After the second signature the stick is gone, with all that lies on it.
    private Signer pulling(Signer key) {
        AtomicInteger signed = new AtomicInteger();
        return new Signer() {
            @Override
            public byte[] sign(byte[] message) {
                if (signed.incrementAndGet() == 2) {
                    pull();
                }
                return key.sign(message);
            }

            @Override
            public byte[] publicKey() {
                return key.publicKey();
            }
        };
    }

    private void pull() {
        try (var files = Files.list(stick)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(stick);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /// The hub's computer goes off after a commit and before the answers have their name.
    @Test
    void aHubThatGoesOffInTheMiddleTakesTheSameFileAgainAndAnswersForAll() throws Exception {
        station.file(MANY);
        Path queue = station.write(stick);
        for (int parts = 1; parts <= 2; parts++) {
            AtomicInteger power = new AtomicInteger(parts);
            try (HubDatabase beside = database.beside()) {
                assertThatThrownBy(() -> into(beside, authority(), power).take(queue, answersTo(queue)))
                        .hasMessage("power off");
            }
            assertThat(Files.exists(answersTo(queue))).isFalse();
        }
        assertThat(importing(queue)).isZero();
        assertThat(said()).contains("\"events\":240");
        assertThat(take(answersTo(queue))).isInstanceOf(CarryOutcome.Taken.class);
        assertThat(station.waiting()).isZero();
        assertThat(events()).isEqualTo(2 * MANY);
        nothingIsOddAtTheHub();
    }

    private Authority authority() {
        return ((Authority.Opening.Opened) Authority.open(hub.data(), clock, TlsHub.RANDOM)).authority();
    }

    /// @param power parts that are committed before it is gone
    private QueueImport into(HubDatabase beside, Signer signer, AtomicInteger power) {
        Inbox inbox = new Inbox(new SqlHubStore(beside), new EventRules(Hub.texts()), new Metrics(), clock);
        return new QueueImport(
                new SqlStationRegistry(beside),
                batch -> {
                    Stored<BatchAnswer> taken = inbox.take(batch);
                    if (power.decrementAndGet() == 0) {
                        throw new IllegalStateException("power off");
                    }
                    return taken;
                },
                signer,
                clock);
    }
}
