package org.shubbak.hub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.shubbak.core.sync.wire.EventTypes;
import org.shubbak.hub.forward.Desks;
import org.shubbak.hub.forward.ForwardBook;
import org.shubbak.hub.forward.Forwarding;
import org.shubbak.hub.forward.MinistryServer;
import org.shubbak.hub.forward.MinistryServer.Got;
import org.shubbak.hub.forward.MinistrySettings;
import org.shubbak.hub.forward.PaperBook;
import org.shubbak.hub.forward.PaperBook.Papers;
import org.shubbak.hub.store.HubDatabase;
import org.shubbak.hub.store.Stored;
import org.shubbak.hub.uploads.OldPapers;
import org.shubbak.hub.uploads.SqlUploads;

/// A paper reaches the ministry that its event is for, whole, at least once and under one id; and it stays until that
/// ministry has said so.
abstract class PaperForwardContract extends PaperFixture {
    @Test
    void aPaperWaitsForItsEventAndThenReachesItsMinistryWhole() throws Exception {
        Paper paper = paper("MOI", 750_001);
        uploaded(paper);
        desks.steps(moi(), 5);
        assertThat(ministry.came).isEmpty();
        assertThat(backlog()).containsExactly(new Papers("", 1, 0));

        told(paper);
        untilAllAreThere();
        Got got = ministry.taken.getFirst();
        assertThat(got.path()).isEqualTo("/r1/PS/GOV/MOI/registry/events/papers");
        assertThat(got.headers()).containsEntry("X-road-id", List.of(paper.id().toString()));
        assertThat(got.event().path("body").stringValue()).isEqualTo(paper.sealed());
        assertThat(got.event().path("eventId").stringValue())
                .isEqualTo(paper.event().eventId().toString());
        assertThat(got.event().path("applicationId").stringValue())
                .isEqualTo(paper.event().applicationId().toString());
        assertThat(got.event().path("hash").stringValue()).isEqualTo(database.text("SELECT hash FROM upload"));
        assertThat(got.event().path("size").intValue()).isEqualTo(750_001);
        assertThat(database.text("SELECT request_hash FROM upload")).isEqualTo("aGFzaA==");
        desks.steps(moi(), 5);
        assertThat(ministry.came).as("once").hasSize(1);
    }

    @Test
    void aPaperThatIsNotWholeGoesNowhere() throws Exception {
        Paper paper = paper("MOI", 3 * PIECE);
        told(paper);
        uploaded(paper, "ram-01", paper.event().applicationId(), 2 * PIECE);
        desks.steps(moi(), 5);
        assertThat(ministry.came).isEmpty();
    }

    /// A station could name anybody's event.
    @Test
    void aPaperGoesNowhereBehindAnEventThatIsNotItsOwn() throws Exception {
        Paper ofAnother = paper("MOI", 500);
        told(ofAnother);
        uploaded(ofAnother, "ram-02", ofAnother.event().applicationId(), 500);
        Paper elsewhere = paper("MOI", 501);
        told(elsewhere);
        uploaded(elsewhere, "ram-01", station.newApplication(), 501);
        Paper noPaper = new Paper(
                UUID.randomUUID(), "abc", station.to("MOI", station.newApplication(), 1, EventTypes.SUBMITTED));
        told(noPaper);
        uploaded(noPaper);
        desks.steps(moi(), 5);
        assertThat(ministry.came).isEmpty();
        assertThat(backlog()).containsExactly(new Papers("", 3, 0));
    }

    @Test
    void whatAMinistryRefusesWaitsForAPersonAndHoldsUpNoOther() throws Exception {
        Paper refused = arrived("MOI", 400);
        Paper good = arrived("MOI", 500);
        ministry.misbehaves = got -> got.id().equals(refused.id().toString());
        ministry.misbehaviour = exchange -> MinistryServer.status(exchange, 422);
        desks.until(moi(), () -> ministry.taken.size() == 1);
        desks.steps(moi(), 5);
        assertThat(takenPapers()).containsExactly(good.id().toString());
        assertThat(ministry.came).hasSize(2);
        assertThat(backlog()).containsExactly(new Papers("MOI", 1, 1));
        assertThat(new ForwardFigures(new ForwardBook(opened), new PaperBook(opened), new TestClock()).get())
                .contains("shubbak_hub_forward_papers{ministry=\"MOI\"} 1")
                .contains("shubbak_hub_forward_papers_refused{ministry=\"MOI\"} 1");

        ministry.misbehaves = got -> false;
        assertThat(new PaperBook(opened).again("MOI")).isEqualTo(new Stored.Done<>(1));
        untilAllAreThere();
        assertThat(takenPapers()).hasSize(2);
    }

    @Test
    void aMinistryThatIsAwayLosesNothingAndHoldsUpNoOther() throws Exception {
        Paper away = arrived("MOI", 400);
        Paper other = arrived("MOF", 500);
        ministry.misbehaves = got -> got.ministry().equals("MOI");
        desks.steps(moi(), 30);
        desks.until(ministry.reaching("MOF", 2), () -> backlog().size() == 1);
        assertThat(takenPapers()).containsExactly(other.id().toString());
        ministry.misbehaves = got -> false;
        untilAllAreThere();
        assertThat(takenPapers()).contains(away.id().toString()).hasSize(2);
    }

    @Test
    void aHubThatGoesOffInBetweenSendsTheSameAgainUnderTheSameId() throws Exception {
        Paper paper = arrived("MOI", 400);
        desks.offAfterHanding(moi());
        assertThat(backlog()).containsExactly(new Papers("MOI", 1, 0));
        untilAllAreThere();
        assertThat(takenPapers())
                .containsExactly(paper.id().toString(), paper.id().toString());
    }

    /// Of a slow line.
    @Test
    void aPaperThatTakesLongHoldsUpNoEventOfItsMinistry() throws Exception {
        arrived("MOI", 400);
        CountDownLatch end = new CountDownLatch(1);
        ministry.misbehaves = got -> got.path().endsWith("/papers");
        ministry.misbehaviour = exchange -> {
            await(end);
            MinistryServer.status(exchange, 503);
        };
        CountDownLatch eventTaken = new CountDownLatch(1);
        ministry.onTaken = eventTaken::countDown;
        try (Forwarding forwarding = Forwarding.start(opened, List.of(moi()), Clock.systemUTC(), new Random(1))) {
            assertThat(forwarding).isNotNull();
            assertThat(eventTaken.await(60, TimeUnit.SECONDS)).isTrue();
            end.countDown();
        }
        assertThat(backlog()).containsExactly(new Papers("MOI", 1, 0));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// It takes longer than a dead hub is waited for.
    @Test
    void aSecondHubDoesNotTakeOverFromOneThatIsLongAtOnePaper() throws Exception {
        arrived("MOI", 400);
        CountDownLatch underWay = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        ministry.misbehaves = got -> true;
        ministry.misbehaviour = exchange -> {
            underWay.countDown();
            await(end);
            MinistryServer.status(exchange, 202);
        };
        try (HubDatabase beside = database.beside();
                Desks second = desks.sharing(beside);
                ExecutorService thread = Executors.newSingleThreadExecutor()) {
            Future<Boolean> first = thread.submit(() -> desks.steps(moi(), 1));
            await(underWay);
            long beat = nextBeat(0);
            for (int i = 0; i < 4; i++) {
                assertThat(second.steps(moi(), 1)).isFalse();
                second.passJustUnderDead();
                beat = nextBeat(beat);
            }
            end.countDown();
            assertThat(first.get(60, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(ministry.came).hasSize(1);
        assertThat(backlog()).isEmpty();
    }

    /// Waits until the first hub has counted up again.
    private long nextBeat(long before) throws SQLException {
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        long beat = before;
        while (beat <= before) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            beat = database.count("SELECT coalesce(max(beat), 0) FROM forward_lease WHERE ministry = 'MOI papers'");
        }
        return beat;
    }

    @Test
    void aFolderGetsAPaperBehindItsEvent() throws Exception {
        Paper paper = arrived("MOF", 300_000);
        arrived("MOF", 400);
        Path drop = Files.createDirectory(folder.resolve("drop"));
        MinistrySettings to = new MinistrySettings.Folder("MOF", 1, drop);
        desks.until(to, () -> backlog().isEmpty());
        try (Desks events = new Desks(opened)) {
            events.until(to, () -> new ForwardBook(opened).backlog().equals(new Stored.Done<>(List.of())));
        }
        try (Stream<Path> files = Files.list(drop)) {
            List<Path> sorted = files.sorted().toList();
            assertThat(sorted).hasSize(4);
            String event = paper.event().eventId().toString();
            assertThat(sorted.get(0).toString()).endsWith(event + ".json");
            assertThat(sorted.get(1).toString()).endsWith(event + ".paper-" + paper.id() + ".json");
            assertThat(Files.readString(sorted.get(1), UTF_8)).endsWith("\"body\":\"" + paper.sealed() + "\"}");
        }
    }

    @Test
    void contentGoesAfterItsTimeButNeverBeforeItsMinistryHasIt() throws Exception {
        Paper there = arrived("MOI", 400);
        untilAllAreThere();
        arrived("MOI", 500);
        OldPapers old = new OldPapers(opened);
        assertThat(old.dropForwarded(Desks.NOW)).isEqualTo(new Stored.Done<>(0));
        assertThat(old.dropForwarded(Desks.NOW.plus(Duration.ofDays(1)))).isEqualTo(new Stored.Done<>(1));
        assertThat(old.dropForwarded(Desks.NOW.plus(Duration.ofDays(1)))).isEqualTo(new Stored.Done<>(0));
        assertThat(old.dropUnfinished(Desks.NOW.plus(Duration.ofDays(9000)))).isEqualTo(new Stored.Done<>(0));
        untilAllAreThere();
        assertThat(takenPapers()).hasSize(2);
        assertThat(new SqlUploads(opened).find(there.id()))
                .as("its station hears that it is there")
                .isInstanceOfSatisfying(
                        Stored.Done.class,
                        done -> assertThat(done.value().toString()).contains("have=400"));
    }

    @Test
    void whatWasNeverFinishedGoesAndMayBeBegunAnew() throws Exception {
        Paper paper = paper("MOI", 3 * PIECE);
        told(paper);
        uploaded(paper, "ram-01", paper.event().applicationId(), 2 * PIECE);
        OldPapers old = new OldPapers(opened);
        assertThat(old.dropUnfinished(NOW)).isEqualTo(new Stored.Done<>(0));
        assertThat(old.dropUnfinished(NOW.plusMillis(1))).isEqualTo(new Stored.Done<>(1));
        assertThat(database.count("SELECT count(*) FROM upload_piece")).isZero();
        uploaded(paper);
        untilAllAreThere();
        assertThat(takenPapers()).hasSize(1);
    }
}
