package org.shubbak.hub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.shubbak.core.sync.wire.ReportJson;

/// Every status that is promised for a station's report.
class FleetOpenApiTest extends FleetFixture {
    private static final String REPORT = "/v1/station-report";

    private final Set<String> met = new TreeSet<>();

    static boolean aboutReports(String promise) {
        return promise.contains(REPORT);
    }

    @Override
    StoreUnderTest empty(Path where) {
        return StoreUnderTest.file(where);
    }

    @Test
    void everyStatusIsAnsweredAsDescribed() throws Exception {
        OpenApi description = OpenApi.read(hub.get("/openapi.yaml").body());
        String good = new String(ReportJson.write(report("ram-kiosk-1")), UTF_8);
        meets(description, tell("ram-kiosk-1", good));
        meets(description, tell("ram-kiosk-1", "{}"));
        meets(description, tell("ram-kiosk-2", good));
        meets(description, tell("ram-kiosk-1", " ".repeat(20_000)));
        cut();
        hub.change("ALTER TABLE station_report RENAME TO gone");
        meets(description, tell("ram-kiosk-1", good));
        assertThat(met)
                .containsExactlyElementsOf(description.promisedInPeace().stream()
                        .filter(FleetOpenApiTest::aboutReports)
                        .toList());
    }

    private void meets(OpenApi description, HttpResponse<String> answer) {
        met.add(description.met("post", REPORT, answer));
    }

    /// Says more bytes than it sends.
    private void cut() throws IOException {
        URI address = hub.hub().address();
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write(("POST " + REPORT + " HTTP/1.1\r\nHost: hub\r\nContent-Length: 500\r\n\r\n{")
                            .getBytes(UTF_8));
            socket.shutdownOutput();
            assertThat(new String(socket.getInputStream().readAllBytes(), UTF_8))
                    .startsWith("HTTP/1.1 408");
            met.add("post " + REPORT + " 408");
        }
    }
}
