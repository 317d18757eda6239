package org.shubbak.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.shubbak.core.identity.Enrolled;
import org.shubbak.core.identity.Enrolment;
import org.shubbak.core.sync.HttpHubClient;
import org.shubbak.core.sync.HubAnswer;
import org.shubbak.core.sync.StationLine;

class StationDoorTest extends StationDoorFixture {
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
}
