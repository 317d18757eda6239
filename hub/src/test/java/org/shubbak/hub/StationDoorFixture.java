package org.shubbak.hub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.shubbak.core.sync.wire.EventTypes.SUBMITTED;

import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.shubbak.core.identity.Enrolled;
import org.shubbak.core.identity.Enrolment;
import org.shubbak.core.sync.HubAnswer;
import org.shubbak.core.sync.StationLine;
import org.shubbak.core.sync.wire.EventBatch;
import org.shubbak.core.sync.wire.WireJson;

/// A hub over TLS and a station that is enrolled there.
abstract class StationDoorFixture {
    @TempDir
    Path folder;

    final TestClock clock = new TestClock();
    final Map<String, SendingStation> sending = new HashMap<>();
    TlsHub hub;
    /// Whose folder holds the key that signs.
    String home = "a";
    Enrolment station;
    Enrolled enrolled;

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

    Enrolled now() {
        return ((Enrolment.Standing.Has) station.standing()).enrolled();
    }

    void assertTaken(StationLine line) {
        assertTaken(line, "ram-01");
    }

    void assertTaken(StationLine line, String name) {
        assertThat(line.send(batch(name))).isInstanceOf(HubAnswer.Answered.class);
    }

    static String refusal(HubAnswer answer) {
        return ((HubAnswer.NotAllowed) answer).problem().code();
    }

    EventBatch batch(String name) {
        SendingStation named = sending.computeIfAbsent(
                name + home, key -> new SendingStation(name, TlsHub.identity(folder.resolve(home), clock)));
        return named.batch(named.event(named.newApplication(), 1, SUBMITTED));
    }

    String json(String name) {
        return new String(WireJson.write(batch(name)), UTF_8);
    }

    long events() throws Exception {
        return HubUnderTest.count(hub.data(), "SELECT count(*) FROM event");
    }

    HttpClient withoutCertificate() throws Exception {
        return Strangers.withoutCertificate(enrolled.authority());
    }

    static void problem(HttpResponse<String> answer, int status, String code) {
        BatchLimitsTest.assertProblem(answer, status, code);
    }
}
