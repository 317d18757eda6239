package org.shubbak.hub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.shubbak.core.sync.wire.EventTypes.SUBMITTED;

import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shubbak.core.identity.EnrolOutcome;
import org.shubbak.core.identity.Enrolled;
import org.shubbak.core.identity.Enrolment;
import org.shubbak.core.sync.HttpHubClient;
import org.shubbak.core.sync.HubAnswer;
import org.shubbak.core.sync.StationLine;
import org.shubbak.core.sync.wire.EventBatch;
import org.shubbak.core.sync.wire.WireJson;

class StationDoorTest {
    @TempDir
    Path folder;

    private final TestClock clock = new TestClock();
    private final Map<String, SendingStation> sending = new HashMap<>();
    private TlsHub hub;
    /// Whose folder holds the key that signs.
    private String home = "a";
    private Enrolment station;
    private Enrolled enrolled;

    @BeforeEach
    void start() {
        hub = TlsHub.start(folder.resolve("hub"), clock);
        station = TlsHub.station(folder.resolve("a"), clock);
        enrolled = hub.enrolled(station, "ram-01");
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    @Test
    void anEnrolledStationsBatchIsTaken() {
        try (StationLine line = hub.line(station, "ram-01")) {
            assertTaken(line);
            assertTaken(line);
        }
    }

    @Test
    void withoutACertificateNothingOfTheStationsIsAnsweredAndEverythingElseIs() throws Exception {
        try (HttpClient nobody = withoutCertificate()) {
            problem(hub.post(nobody, "/v1/events:batch", json("ram-01")), 403, "certificate-missing");
            problem(hub.get(nobody, "/v1/applications/" + new java.util.UUID(7, 7)), 403, "certificate-missing");
            problem(hub.post(nobody, "/v1/enrol/renew", "{}"), 403, "certificate-missing");
            assertThat(hub.get(nobody, "/health").statusCode()).isEqualTo(200);
            assertThat(hub.get(nobody, "/openapi.yaml").statusCode()).isEqualTo(200);
        }
        assertThat(events()).isZero();
    }

    @Test
    void aRevokedStationIsRefusedAtOnceOnItsOpenConnection() throws Exception {
        try (HttpClient client = station.client(enrolled);
                StationLine line = hub.line(station, "ram-01")) {
            assertThat(hub.post(client, "/v1/events:batch", json("ram-01")).statusCode())
                    .isEqualTo(200);
            assertTaken(line);
            hub.revoke("ram-01");
            problem(hub.post(client, "/v1/events:batch", json("ram-01")), 403, "certificate-revoked");
            problem(hub.post(client, "/v1/enrol/renew", "{}"), 403, "certificate-revoked");
            assertThat(refusal(line.send(batch("ram-01")))).isEqualTo("identity.revoked");
        }
        assertThat(events()).isEqualTo(2);
    }

    @Test
    void aRevokedStationComesBackWithANewCodeAndItsOldCertificateDoesNot() throws Exception {
        hub.revoke("ram-01");
        try (HttpClient old = station.client(enrolled);
                StationLine line = hub.line(station, "ram-01")) {
            assertThat(refusal(line.send(batch("ram-01")))).isEqualTo("identity.revoked");
            hub.enrolled(station, "ram-01");
            assertTaken(line);
            problem(hub.post(old, "/v1/events:batch", json("ram-01")), 403, "certificate-revoked");
        }
    }

    @Test
    void whoeverEnrolsUnderTheNameOfAnotherTakesItsPlace() {
        Enrolment replacement = TlsHub.station(folder.resolve("b"), clock);
        hub.enrolled(replacement, "ram-01");
        try (StationLine old = hub.line(station, "ram-01");
                StationLine now = hub.line(replacement, "ram-01")) {
            assertThat(refusal(old.send(batch("ram-01")))).isEqualTo("identity.revoked");
            home = "b";
            assertTaken(now);
        }
    }

    @Test
    void aBatchOfAnotherStationIsRefusedWholeAndAlarmed() throws Exception {
        Enrolment other = TlsHub.station(folder.resolve("b"), clock);
        hub.enrolled(other, "ram-02");
        try (HttpClient client = station.client(enrolled)) {
            problem(hub.post(client, "/v1/events:batch", json("ram-02")), 403, "other-station");
        }
        assertThat(events()).isZero();
        assertThat(HubUnderTest.count(
                        hub.data(), "SELECT count(*) FROM alarm WHERE kind = 'other-station' AND station = 'ram-01'"))
                .isOne();
    }

    @Test
    void aBatchSignedByAnotherKeyThanTheCertificatesIsRefusedWholeAndAlarmed() throws Exception {
        home = "b";
        try (HttpClient client = station.client(enrolled)) {
            problem(hub.post(client, "/v1/events:batch", json("ram-01")), 403, "bad-signature");
        }
        assertThat(events()).isZero();
        assertThat(HubUnderTest.count(
                        hub.data(), "SELECT count(*) FROM alarm WHERE kind = 'bad-signature' AND station = 'ram-01'"))
                .isOne();
    }

    @Test
    void aStationThatIsNamedOtherwiseInItsSettingsSaysSoItself() {
        try (StationLine line = hub.line(station, "ram-09")) {
            assertThat(refusal(line.send(batch("ram-09")))).isEqualTo("identity.otherName");
        }
    }

    @Test
    void anExpiredCertificateRenewsItselfAndDoesNothingElse() throws Exception {
        clock.pass(Duration.ofDays(91));
        try (HttpClient client = station.client(enrolled)) {
            problem(hub.post(client, "/v1/events:batch", json("ram-01")), 403, "certificate-expired");
            problem(hub.get(client, "/v1/applications/" + new java.util.UUID(7, 7)), 403, "certificate-expired");
        }
        try (StationLine line = hub.line(station, "ram-01")) {
            assertTaken(line);
        }
        assertThat(now().certificate()).isNotEqualTo(enrolled.certificate());
    }

    @Test
    void aCertificateIsRenewedWhenThirtyDaysAreLeftAndNotBefore() {
        try (StationLine line = hub.line(station, "ram-01")) {
            clock.pass(Duration.ofDays(60));
            assertTaken(line);
            assertThat(now()).isEqualTo(enrolled);
            clock.pass(Duration.ofSeconds(1));
            assertTaken(line);
            assertThat(now().certificate().getNotAfter().toInstant())
                    .isEqualTo(clock.instant().plus(Duration.ofDays(90)));
            clock.pass(Duration.ofDays(89));
            assertTaken(line);
        }
    }

    @Test
    void aStationWhoseClockIsAMonthBehindIsRenewedBecauseTheHubSaysSo() {
        Clock behind = Clock.offset(clock, Duration.ofDays(-31));
        Enrolment late = TlsHub.station(folder.resolve("late"), behind);
        hub.enrolled(late, "late");
        clock.pass(Duration.ofDays(91));
        Enrolled before = ((Enrolment.Standing.Has) late.standing()).enrolled();
        assertThat(late.due(before)).isFalse();
        try (StationLine line = new StationLine(
                hub.address(),
                "late",
                late,
                given -> new HttpHubClient(
                        hub.address(), late.publicKey(), late.client(given.orElseThrow()), Duration.ofSeconds(30)),
                behind)) {
            home = "late";
            assertTaken(line, "late");
        }
    }

    @Test
    void afterMoreThanAYearItHasToBeEnrolledAgain() {
        clock.pass(Duration.ofDays(90 + 400).plusSeconds(1));
        assertThat(((EnrolOutcome.Refused) station.renew(hub.address(), enrolled))
                        .problem()
                        .code())
                .isEqualTo("identity.tooOld");
        hub.enrolled(station, "ram-01");
        try (StationLine line = hub.line(station, "ram-01")) {
            assertTaken(line);
        }
    }

    @Test
    void aClockThatIsAYearOffIsSaidAndNeitherEnrolsNorSends() {
        for (int days : new int[] {-365, 365}) {
            Clock wrong = Clock.offset(clock, Duration.ofDays(days));
            Enrolment off = TlsHub.station(folder.resolve("a"), wrong);
            assertThat(((EnrolOutcome.Refused) off.enrol(hub.address(), hub.code("x")))
                            .problem()
                            .code())
                    .isEqualTo("identity.checkClock");
            try (HttpHubClient line =
                    new HttpHubClient(hub.address(), off.publicKey(), off.client(enrolled), Duration.ofSeconds(30))) {
                assertThat(((HubAnswer.Unknown) line.send(batch("ram-01")))
                                .problem()
                                .code())
                        .isEqualTo("identity.checkClock");
            }
        }
        assertThat(station.enrol(hub.address(), hub.code("x"))).isInstanceOf(EnrolOutcome.Done.class);
    }

    @Test
    void anotherHubUnderTheSameAddressIsNotBelieved() {
        try (TlsHub other = TlsHub.start(folder.resolve("other"), clock);
                HttpHubClient line = new HttpHubClient(
                        other.address(), station.publicKey(), station.client(enrolled), Duration.ofSeconds(30))) {
            assertThat(((HubAnswer.Unknown) line.send(batch("ram-01")))
                            .problem()
                            .code())
                    .isEqualTo("identity.otherHub");
        }
    }

    @Test
    void aCertificateOfAnotherAuthorityIsNotLetIn() throws Exception {
        try (TlsHub other = TlsHub.start(folder.resolve("other"), clock)) {
            Enrolment strange = TlsHub.station(folder.resolve("s"), clock);
            Enrolled there = other.enrolled(strange, "ram-01");
            Enrolled mixed = new Enrolled(hub.address(), "ram-01", "RAM", there.certificate(), enrolled.authority());
            try (HttpHubClient line = new HttpHubClient(
                    hub.address(), strange.publicKey(), strange.client(mixed), Duration.ofSeconds(30))) {
                assertThat(((HubAnswer.Unknown) line.send(batch("ram-01")))
                                .problem()
                                .code())
                        .isEqualTo("identity.unknown");
            }
        }
        assertThat(events()).isZero();
    }

    @Test
    void aHubThatIsNotThereIsOnlyNotThere() {
        StationLine line = hub.line(station, "ram-01");
        assertTaken(line);
        hub.close();
        assertThat(((HubAnswer.Unknown) line.send(batch("ram-01"))).problem().code())
                .isEqualTo("sync.unreachable");
        line.close();
        start();
    }

    @Test
    void anEnrolmentChangedByOneBitIsNotUsedAndSaid() throws Exception {
        Path file = folder.resolve("a/keys/hub.enrolment");
        byte[] bytes = Files.readAllBytes(file);
        for (int place = 0; place < bytes.length; place += 53) {
            byte[] changed = bytes.clone();
            changed[place] ^= 4;
            Files.write(file, changed);
            try (StationLine line = hub.line(station, "ram-01")) {
                assertThat(refusal(line.send(batch("ram-01")))).isEqualTo("identity.enrolmentDamaged");
            }
        }
        Files.write(file, bytes);
        try (StationLine line = hub.line(station, "ram-01")) {
            assertTaken(line);
        }
    }

    @Test
    void aStationThatLostItsKeyIsToldToEnrolAgain() throws Exception {
        Path key = folder.resolve("a/keys/station.identity");
        byte[] bytes = Files.readAllBytes(key);
        bytes[40] ^= 1;
        Files.write(key, bytes);
        Enrolment without = TlsHub.station(folder.resolve("a"), clock);
        assertThat(without.standing())
                .isInstanceOfSatisfying(
                        Enrolment.Standing.HasNot.class,
                        not -> assertThat(not.problem().code()).isEqualTo("identity.enrolmentDamaged"));
        hub.enrolled(without, "ram-01");
        try (StationLine line = hub.line(without, "ram-01")) {
            assertTaken(line);
        }
    }

    @Test
    void aStationSendsAsSoonAsItIsEnrolledWithoutBeingStartedAgain() {
        Enrolment fresh = TlsHub.station(folder.resolve("fresh"), clock);
        try (StationLine line = hub.line(fresh, "ram-03")) {
            assertThat(refusal(line.send(batch("ram-03")))).isEqualTo("identity.notEnrolled");
            hub.enrolled(TlsHub.station(folder.resolve("fresh"), clock), "ram-03");
            home = "fresh";
            assertTaken(line, "ram-03");
        }
    }

    @Test
    void theHubsOwnCertificateIsRenewedWhileItRuns() {
        Enrolled now = enrolled;
        for (int month = 0; month < 12; month++) {
            clock.pass(Duration.ofDays(45));
            now = TlsHub.enrolled(station.renew(hub.address(), now));
        }
    }

    private Enrolled now() {
        return ((Enrolment.Standing.Has) station.standing()).enrolled();
    }

    private void assertTaken(StationLine line) {
        assertTaken(line, "ram-01");
    }

    private void assertTaken(StationLine line, String name) {
        assertThat(line.send(batch(name))).isInstanceOf(HubAnswer.Answered.class);
    }

    private static String refusal(HubAnswer answer) {
        return ((HubAnswer.NotAllowed) answer).problem().code();
    }

    private EventBatch batch(String name) {
        SendingStation named = sending.computeIfAbsent(
                name + home, key -> new SendingStation(name, TlsHub.identity(folder.resolve(home), clock)));
        return named.batch(named.event(named.newApplication(), 1, SUBMITTED));
    }

    private String json(String name) {
        return new String(WireJson.write(batch(name)), UTF_8);
    }

    private long events() throws Exception {
        return HubUnderTest.count(hub.data(), "SELECT count(*) FROM event");
    }

    private HttpClient withoutCertificate() throws Exception {
        return Strangers.withoutCertificate(enrolled.authority());
    }

    private static void problem(HttpResponse<String> answer, int status, String code) {
        BatchLimitsTest.assertProblem(answer, status, code);
    }
}
