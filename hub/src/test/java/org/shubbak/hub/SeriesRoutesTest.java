package org.shubbak.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shubbak.core.sync.wire.LeaseGrant;
import org.shubbak.core.sync.wire.LeaseRequest;
import org.shubbak.core.sync.wire.Parsed;
import org.shubbak.core.sync.wire.SeriesJson;
import org.shubbak.core.sync.wire.VoidNotice;

class SeriesRoutesTest {
    private static final UUID ID = new UUID(7, 7);

    @TempDir
    Path data;

    private final HttpClient http = HttpClient.newHttpClient();
    private Hub hub;

    @BeforeEach
    void start() {
        Stations stations = new Stations(Optional.of(Set.of("ram-03")));
        HubStart start = Hub.start(new HubSettings(data, "127.0.0.1", 0, stations, Clock.systemUTC()));
        assertThat(start).isInstanceOf(HubStart.Running.class);
        hub = ((HubStart.Running) start).hub();
    }

    @AfterEach
    void stop() {
        hub.close();
        http.close();
    }

    private HttpResponse<byte[]> post(String path, byte[] body) throws Exception {
        URI address = URI.create(hub.address() + path);
        return http.send(
                HttpRequest.newBuilder(address)
                        .header("Content-Type", "application/json")
                        .header(Door.KEY, StationKey.shown("ram-03"))
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    private HttpResponse<byte[]> lease(String station, String series) throws Exception {
        return post("/v1/series/lease", SeriesJson.write(new LeaseRequest(station, ID, series, 500, 13)));
    }

    @Test
    void aStationGetsItsBlockAndTheSameOneAgain() throws Exception {
        for (int i = 0; i < 2; i++) {
            HttpResponse<byte[]> answer = lease("ram-03", "RAM-03-2026-ILS");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(SeriesJson.readGrant(answer.body()))
                    .isEqualTo(new Parsed.Good<>(new LeaseGrant(ID, "RAM-03-2026-ILS", 13, 512)));
        }
        assertThat(lease("ram-03", "RAM-03-2026-JOD").statusCode()).isEqualTo(409);
    }

    @Test
    void strangersAndNonsenseAreRefused() throws Exception {
        assertThat(lease("ram-09", "RAM-03-2026-ILS").statusCode()).isEqualTo(403);
        assertThat(post("/v1/series/lease", "{}".getBytes(StandardCharsets.UTF_8))
                        .statusCode())
                .isEqualTo(400);
        assertThat(post("/v1/series/lease", new byte[SeriesJson.MAX_BYTES + 1]).statusCode())
                .isEqualTo(413);
        assertThat(post("/v1/series/void", "[]".getBytes(StandardCharsets.UTF_8))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aVoidReceiptIsHeardAndConfirmed() throws Exception {
        VoidNotice notice = new VoidNotice("ram-03", List.of("RAM-03-2026-ILS-000007"));
        HttpResponse<byte[]> answer = post("/v1/series/void", SeriesJson.write(notice));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(SeriesJson.readNotice(answer.body())).isEqualTo(new Parsed.Good<>(notice));
    }
}
