package org.shubbak.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.shubbak.core.identity.EnrolOutcome;
import org.shubbak.core.identity.Enrolled;
import org.shubbak.core.identity.Enrolment;
import org.shubbak.core.sync.HttpHubClient;
import org.shubbak.core.sync.HubAnswer;
import org.shubbak.core.sync.StationLine;

class StationRenewalTest extends StationDoorFixture {
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
}
