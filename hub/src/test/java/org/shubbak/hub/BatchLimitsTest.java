package org.shubbak.hub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.shubbak.core.sync.wire.EventTypes.SUBMITTED;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shubbak.core.sync.wire.EventBatch;
import org.shubbak.core.sync.wire.WireEvent;
import org.shubbak.core.sync.wire.WireJson;

class BatchLimitsTest {
    @TempDir
    Path folder;

    private HubUnderTest hub;
    private final SendingStation station = new SendingStation("ram-01");

    @BeforeEach
    void start() {
        hub = HubUnderTest.start(folder.resolve("data"));
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    @Test
    void aHundredEventsAreTakenAndOneMoreIsTooMany() throws Exception {
        assertThat(hub.post(json(events(100))).statusCode()).isEqualTo(200);
        assertProblem(hub.post(json(events(101))), 413, "too-many-events");
        assertThat(hub.count("SELECT count(*) FROM event")).isEqualTo(100);
    }

    @Test
    void aMebibyteIsTakenAndOneByteMoreIsTooLargeWhetherAnnouncedOrNot() throws Exception {
        String batch = json(events(1));
        String whole = batch + " ".repeat(EventBatch.MAX_BYTES - batch.getBytes(UTF_8).length);
        assertThat(hub.post(whole).statusCode()).isEqualTo(200);
        assertProblem(hub.post(whole + " "), 413, "too-large");
        byte[] unannounced = (whole + " ").getBytes(UTF_8);
        assertProblem(
                hub.send(hub.request("/v1/events:batch")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(unannounced)))
                        .build()),
                413,
                "too-large");
    }

    @Test
    void onlyJsonIsTakenWithOrWithoutItsCharset() throws Exception {
        String batch = json(events(1));
        assertProblem(hub.post(batch, "text/plain"), 415, "not-json-type");
        assertProblem(hub.post(batch, "application/jsonx"), 415, "not-json-type");
        assertThat(hub.post(batch, "Application/JSON; charset=utf-8").statusCode())
                .isEqualTo(200);
    }

    @Test
    void nonsenseIsNamedByItsPlaceAndNotRepeated() throws Exception {
        HttpResponse<String> answer =
                hub.post("{\"station\":\"ram-01\",\"events\":[{\"eventId\":\"" + SendingStation.MARKER + "\"}]}");
        assertProblem(answer, 400, "batch-unreadable");
        assertThat(answer.body()).contains("events[0].eventId is not a UUID").doesNotContain(SendingStation.MARKER);
    }

    @Test
    void whereStationsAreNamedNoOtherIsHeard() throws Exception {
        Path names = Files.writeString(folder.resolve("stations"), "# Ramallah\nram-01\n\n شبّاك 2 \n", UTF_8);
        Stations.Reading reading = Stations.read(names);
        assertThat(reading).isInstanceOf(Stations.Reading.Read.class);
        Stations stations = ((Stations.Reading.Read) reading).stations();
        try (HubUnderTest strict = HubUnderTest.start(
                new HubSettings(folder.resolve("strict"), "127.0.0.1", 0, stations, Clock.systemUTC()))) {
            WireEvent event = events(1).getFirst();
            assertThat(strict.words("ram-01", event)).containsExactly("accepted");
            assertThat(strict.words("شبّاك 2", new SendingStation("s").event(new java.util.UUID(1, 1), 1, SUBMITTED)))
                    .containsExactly("accepted");
            assertProblem(
                    strict.post(new String(WireJson.write(SendingStation.batch("ram-02", List.of(event))), UTF_8)),
                    403,
                    "unknown-station");
        }
    }

    static void assertProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains("\"code\":\"" + code + "\"", "\"ar\":\"", "\"en\":\"");
    }

    private List<WireEvent> events(int count) {
        List<WireEvent> events = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            events.add(station.event(station.newApplication(), 1, SUBMITTED));
        }
        return events;
    }

    private static String json(List<WireEvent> events) {
        return new String(WireJson.write(SendingStation.batch("ram-01", events)), UTF_8);
    }
}
