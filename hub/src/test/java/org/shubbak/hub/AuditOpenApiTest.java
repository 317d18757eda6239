package org.shubbak.hub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shubbak.core.sync.wire.AuditJson;
import org.shubbak.core.sync.wire.AuditPage;
import org.shubbak.core.sync.wire.AuditRow;

/// Bringing an audit log, as described and as it is.
class AuditOpenApiTest {
    private static final String PATH = "/v1/audit";

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

    static boolean aboutAudit(String promise) {
        return promise.contains(" " + PATH + " ");
    }

    @Test
    void everyStatusIsAnsweredAsDescribed() throws Exception {
        assertThat(meets(page("ram-03")).body()).isEqualTo("{\"through\":1}");
        meets("nonsense");
        meets(page("ram-99"));
        meets(" ".repeat(AuditJson.MAX_BYTES + 1));
        cut();
        hub.change("ALTER TABLE station_audit RENAME TO gone");
        meets(page("ram-03"));
        assertThat(met)
                .containsExactlyElementsOf(description.promisedInPeace().stream()
                        .filter(AuditOpenApiTest::aboutAudit)
                        .toList());
    }

    private static String page(String station) {
        AuditRow row = AuditRow.behind(Optional.empty(), "2026-11-28T08:00:00Z", "clerk-9", "searched", "", "");
        return new String(AuditJson.write(new AuditPage(station, 1, row.hash(), List.of(row))), UTF_8);
    }

    private HttpResponse<String> meets(String body) throws IOException, InterruptedException {
        HttpResponse<String> answer = hub.send(hub.request(PATH)
                .header("Content-Type", "application/json")
                .header(Door.KEY, StationKey.shown("ram-03"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
        met.add(description.met("post", PATH, answer));
        return answer;
    }

    /// Says more bytes than it sends.
    private void cut() throws IOException {
        URI address = hub.hub().address();
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write(("POST " + PATH + " HTTP/1.1\r\nHost: hub\r\nContent-Length: 500\r\n\r\n{").getBytes(UTF_8));
            socket.shutdownOutput();
            assertThat(new String(socket.getInputStream().readAllBytes(), UTF_8))
                    .startsWith("HTTP/1.1 408");
            met.add("post " + PATH + " 408");
        }
    }
}
