package org.shubbak.hub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shubbak.core.sync.wire.EventTypes;
import org.shubbak.core.sync.wire.WireEvent;
import org.shubbak.hub.forward.Desks;
import org.shubbak.hub.forward.ForwardBook;
import org.shubbak.hub.forward.ForwardBook.Backlog;
import org.shubbak.hub.forward.MinistryServer;
import org.shubbak.hub.forward.MinistryServer.Got;
import org.shubbak.hub.forward.MinistrySettings;
import org.shubbak.hub.forward.PaperBook;
import org.shubbak.hub.store.HubDatabase;
import org.shubbak.hub.store.Stored;

/// What is for a ministry reaches it in the order of each application, at least once and under one id, whatever the
/// ministry, the line and the hub do; and nothing is given up before the ministry has said so.
abstract class ForwardContract extends StoreFixture {
    private static final LocalDate LATER = LocalDate.parse("2027-01-01");
    private MinistryServer ministry;
    private Desks desks;

    @BeforeEach
    void startMinistry() throws IOException {
        ministry = new MinistryServer();
        desks = new Desks(opened);
    }

    @AfterEach
    void stopMinistry() {
        desks.close();
        ministry.close();
    }

    /// Paid, submitted, printed: the order of a real station.
    private List<WireEvent> application(String to) {
        UUID id = station.newApplication();
        return List.of(
                station.to(to, id, 1, EventTypes.PAID),
                station.to(to, id, 2, EventTypes.SUBMITTED),
                station.to(to, id, 3, EventTypes.RECEIPT_PRINTED));
    }

    private List<WireEvent> arrived(String to, int applications) {
        List<WireEvent> all = new ArrayList<>();
        for (int i = 0; i < applications; i++) {
            List<WireEvent> one = application(to);
            assertThat(file(NOW, one.toArray(WireEvent[]::new))).containsOnly("accepted");
            all.addAll(one);
        }
        return all;
    }

    private static List<String> ids(List<WireEvent> events) {
        return events.stream().map(event -> event.eventId().toString()).toList();
    }

    private List<Backlog> backlog() {
        return ((Stored.Done<List<Backlog>>) new ForwardBook(opened).backlog()).value();
    }

    private long waiting() throws SQLException {
        return database.count("SELECT count(*) FROM event WHERE forwarded_at IS NULL");
    }

    private void inOrder() {
        Map<String, Integer> last = new HashMap<>();
        for (Got got : List.copyOf(ministry.taken)) {
            int place = got.event().path("applicationSeq").intValue();
            Integer before = last.put(got.event().path("applicationId").stringValue(), place);
            assertThat(before == null || before <= place)
                    .as("order of one application")
                    .isTrue();
        }
    }

    @Test
    void everyEventReachesItsMinistryOnceInTheOrderOfItsApplication() throws Exception {
        List<WireEvent> all = arrived("MOI", 20);
        desks.until(ministry.reaching("MOI", 4), () -> backlog().isEmpty());
        assertThat(ministry.takenIds()).containsExactlyInAnyOrderElementsOf(ids(all));
        inOrder();
        assertThat(database.count("SELECT count(*) FROM forward_proof WHERE request_hash = 'aGFzaA=='"))
                .isEqualTo(60);
        assertThat(ministry.taken.stream().map(got -> got.event().path("body").stringValue()))
                .containsExactlyInAnyOrderElementsOf(
                        all.stream().map(WireEvent::body).toList());
    }

    @Test
    void contentStaysUntilItsMinistryHasItAndMayGoThen() throws Exception {
        arrived("MOI", 2);
        arrived("MOF", 1);
        opened.dropBodies(LATER);
        assertThat(bodies()).isEqualTo(9);
        desks.until(ministry.reaching("MOI", 4), () -> backlog().size() == 1);
        opened.dropBodies(LATER);
        assertThat(bodies()).isLessThanOrEqualTo(9); // PostgreSQL drops whole days
        assertThat(backlog()).extracting(Backlog::ministry).containsExactly("MOF");
        desks.until(ministry.reaching("MOF", 4), () -> backlog().isEmpty());
        opened.dropBodies(LATER);
        assertThat(bodies()).isZero();
    }

    private long bodies() throws SQLException {
        return database.count("SELECT count(*) FROM event_body");
    }

    @Test
    void aMinistryThatIsAwayLosesNothingAndHoldsUpNoOther() throws Exception {
        List<WireEvent> away = arrived("MOI", 3);
        List<WireEvent> other = arrived("MOF", 3);
        ministry.misbehaves = got -> got.ministry().equals("MOI");
        desks.steps(ministry.reaching("MOI", 4), 30);
        desks.until(ministry.reaching("MOF", 4), () -> backlog().size() == 1);
        assertThat(ministry.takenIds()).containsExactlyInAnyOrderElementsOf(ids(other));
        assertThat(backlog()).containsExactly(new Backlog("MOI", 9, NOW, 0));
        ministry.misbehaves = got -> false;
        desks.until(ministry.reaching("MOI", 4), () -> backlog().isEmpty());
        assertThat(ministry.takenIds()).containsAll(ids(away)).hasSize(18);
    }

    /// Its system falls over it each time, and takes everything else.
    @Test
    void anEventThatItsMinistryCannotDigestHoldsUpItsOwnApplicationOnly() throws Exception {
        List<WireEvent> bad = arrived("MOI", 1);
        List<WireEvent> good = arrived("MOI", 10);
        String poison = bad.get(1).eventId().toString();
        ministry.misbehaves = got -> got.id().equals(poison);
        ministry.misbehaviour = exchange -> MinistryServer.status(exchange, 500);
        desks.until(ministry.reaching("MOI", 1), () -> ministry.taken.size() == 31);
        assertThat(ministry.takenIds()).containsAll(ids(good)).contains(ids(bad).getFirst());
        assertThat(waiting()).isEqualTo(2);
        ministry.misbehaves = got -> false;
        desks.until(ministry.reaching("MOI", 1), () -> backlog().isEmpty());
        inOrder();
    }

    @Test
    void whatAMinistryRefusesWaitsForAPersonWithItsApplicationAndMoneyWaitsForNobody() throws Exception {
        List<WireEvent> refused = arrived("MOI", 1);
        UUID sameApplication = refused.getFirst().applicationId();
        assertThat(file(NOW, station.to("MOI", sameApplication, 4, EventTypes.REFUNDED)))
                .containsExactly("accepted");
        arrived("MOI", 2);
        String no = refused.get(1).eventId().toString();
        ministry.misbehaves = got -> got.id().equals(no);
        ministry.misbehaviour = exchange -> MinistryServer.status(exchange, 422);
        desks.until(ministry.reaching("MOI", 4), () -> ministry.taken.size() == 8);
        desks.steps(ministry.reaching("MOI", 4), 5);
        assertThat(ministry.came.stream().filter(got -> got.id().equals(no))).hasSize(1);
        assertThat(backlog()).containsExactly(new Backlog("MOI", 2, NOW, 1));

        ministry.misbehaves = got -> false;
        assertThat(new ForwardBook(opened).again("MOI")).isEqualTo(new Stored.Done<>(1));
        desks.until(ministry.reaching("MOI", 4), () -> backlog().isEmpty());
        assertThat(ministry.taken).hasSize(10);
    }

    /// The hub's computer goes off after the ministry has it and before the hub has written that down.
    @Test
    void aHubThatGoesOffInBetweenSendsTheSameAgainUnderTheSameId() throws Exception {
        List<WireEvent> all = arrived("MOI", 5);
        desks.offAfterHanding(ministry.reaching("MOI", 4));
        assertThat(ministry.taken).isNotEmpty();
        assertThat(waiting()).isEqualTo(15);
        desks.until(ministry.reaching("MOI", 4), () -> backlog().isEmpty());
        assertThat(ministry.takenIds()).contains(ids(all).toArray(String[]::new));
        assertThat(ministry.takenIds().stream().distinct()).hasSize(15);
        inOrder();
    }

    @Test
    void aSecondHubTakesOverOnlyWhenTheFirstIsGone() throws Exception {
        arrived("MOI", 2);
        MinistrySettings to = ministry.reaching("MOI", 1);
        assertThat(desks.steps(to, 1)).isTrue();
        try (HubDatabase beside = database.beside();
                Desks second = desks.sharing(beside)) {
            assertThat(second.steps(to, 20)).as("the first lives").isFalse();
            desks.steps(to, 1);
            second.passJustUnderDead();
            assertThat(second.steps(to, 1)).isFalse();
            desks.steps(to, 1);
            assertThat(second.steps(to, 1)).isFalse();
            second.passDead();
            assertThat(second.steps(to, 1)).as("the first is dead").isTrue();
            assertThat(desks.steps(to, 5)).as("the first wakes up").isFalse();
            second.letGo();
            desks.passDead();
            assertThat(desks.steps(to, 1)).as("the second has let go").isTrue();
        }
    }

    @Test
    void aFolderGetsOneWholeFileAnEventAndAMissingFolderIsNotMade() throws Exception {
        List<WireEvent> all = arrived("MOF", 3);
        Path drop = folder.resolve("drop");
        MinistrySettings to = new MinistrySettings.Folder("MOF", 2, drop);
        desks.steps(to, 5);
        assertThat(Files.exists(drop)).isFalse();
        assertThat(waiting()).isEqualTo(9);
        Files.createDirectory(drop);
        desks.until(to, () -> backlog().isEmpty());
        try (var files = Files.list(drop)) {
            List<Path> sorted = files.sorted().toList();
            assertThat(sorted).hasSize(9).allMatch(file -> file.toString().endsWith(".json"));
            List<String> ids = new ArrayList<>();
            for (Path file : sorted) {
                String json = Files.readString(file, UTF_8);
                ids.add(json.replaceAll("(?s).*\"eventId\":\"([^\"]+)\".*", "$1"));
            }
            assertThat(ids).containsExactlyElementsOf(ids(all));
        }
    }

    @Test
    void whatIsForAMinistryThatNobodyReachesWaitsAndIsSeen() {
        arrived("MOI", 1);
        words("ram-01", station.event(station.newApplication(), 1, EventTypes.SUBMITTED));
        assertThat(backlog()).containsExactlyInAnyOrder(new Backlog("", 1, NOW, 0), new Backlog("MOI", 3, NOW, 0));
        assertThat(new ForwardFigures(new ForwardBook(opened), new PaperBook(opened), new TestClock()).get())
                .contains("shubbak_hub_forward_waiting{ministry=\"MOI\"} 3")
                .contains("shubbak_hub_forward_waiting{ministry=\"unknown\"} 1");
    }
}
