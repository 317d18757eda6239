package org.shubbak.hub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shubbak.core.sync.wire.PackJson;
import org.shubbak.core.sync.wire.PackReport;

/// Packs and what stations say of them, as described and as they are.
class PackOpenApiTest {
    private static final String PACK = "/v1/packs/{version}";
    private static final String REPORTS = "/v1/pack-reports";

    @TempDir
    Path data;

    private final Set<String> met = new TreeSet<>();
    private HubUnderTest hub;
    private OpenApi description;

    @BeforeEach
    void start() throws Exception {
        Stations stations = new Stations(Optional.of(Set.of("ram-03")));
        hub = HubUnderTest.start(new HubSettings(data, "127.0.0.1", 0, stations, Clock.systemUTC()));
        description = OpenApi.read(hub.get("/openapi.yaml").body());
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    static boolean aboutPacks(String promise) {
        return promise.contains(" /v1/pack");
    }

    @Test
    void everyStatusOfEveryPathIsAnsweredAsDescribed() throws Exception {
        hub.change("INSERT INTO catalogue_pack(version, hash, key_id, file, published_at)"
                + " VALUES('2026.12', 'h', 'k', 'four lines', 0)");
        assertThat(get("2026.12", "ram-03").body()).isEqualTo("four lines");
        get("2027.01", "ram-03");
        get("2026.12", "ram-99");
        get("a%00b", "ram-03");
        report(written("ram-03"));
        report(written("ram-99"));
        report("nonsense");
        report(" ".repeat(PackJson.MAX_BYTES + 1));
        cut();
        hub.change("ALTER TABLE catalogue_pack RENAME TO gone");
        hub.change("ALTER TABLE pack_order_head RENAME TO gone_too");
        get("2026.12", "ram-03");
        report(written("ram-03"));
        assertThat(met)
                .containsExactlyElementsOf(description.promisedInPeace().stream()
                        .filter(PackOpenApiTest::aboutPacks)
                        .toList());
    }

    private static String written(String station) {
        return PackJson.write(new PackReport(station, 1, 1, PackReport.State.IN_FORCE, "2026.12", null));
    }

    private HttpResponse<String> get(String version, String station) throws IOException, InterruptedException {
        HttpResponse<String> answer = hub.send(hub.request("/v1/packs/" + version + "?station=" + station)
                .header(Door.KEY, StationKey.shown(station))
                .build());
        met.add(description.met("get", PACK, answer));
        return answer;
    }

    private void report(String json) throws IOException, InterruptedException {
        HttpResponse<String> answer = hub.send(hub.request(REPORTS)
                .header("Content-Type", "application/json")
                .header(Door.KEY, StationKey.shown("ram-03"))
                .POST(BodyPublishers.ofString(json))
                .build());
        met.add(description.met("post", REPORTS, answer));
    }

    /// Says more bytes than it sends.
    private void cut() throws IOException {
        URI address = hub.hub().address();
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write(("POST " + REPORTS + " HTTP/1.1\r\nHost: hub\r\nContent-Length: 500\r\n\r\n{")
                            .getBytes(UTF_8));
            socket.shutdownOutput();
            assertThat(new String(socket.getInputStream().readAllBytes(), UTF_8))
                    .startsWith("HTTP/1.1 408")
                    .contains("\"upload-broken\"");
            met.add("post " + REPORTS + " 408");
        }
    }
}
