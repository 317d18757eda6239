package org.shubbak.hub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shubbak.core.money.CurrencyCode;
import org.shubbak.core.money.Money;
import org.shubbak.core.receipt.ReceiptSeal;
import org.shubbak.core.sync.wire.LeaseRequest;
import org.shubbak.core.sync.wire.SeriesJson;
import org.shubbak.core.sync.wire.VoidNotice;

/// Receipt numbers and the page of a receipt, as described and as they are.
class ReceiptOpenApiTest {
    private static final String NUMBER = "RAM-03-2026-ILS-000001";
    private static final UUID ID = new UUID(7, 7);

    @TempDir
    Path data;

    private final HttpClient http = HttpClient.newHttpClient();
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
        http.close();
    }

    static boolean aboutReceipts(String promise) {
        return promise.contains(" /v1/series/") || promise.contains(" /r/{token}");
    }

    @Test
    void everyStatusOfEveryPathIsAnsweredAsDescribed() throws Exception {
        numbers();
        String page = page(token("ram-03"));
        assertThat(page)
                .contains("class=\"good\"", NUMBER, "dir=\"rtl\"", "is genuine")
                .doesNotContain("{{");
        voided();
        assertThat(page(token("ram-03")))
                .contains("class=\"bad\"", "was voided")
                .doesNotContain("is genuine");
        assertThat(page(token("ram-04"))).contains("class=\"bad\"", "is not in the list");
        meets("get", "/r/{token}", hub.get("/r/nonsense%3Cscript%3E"));
        assertThat(hub.get("/R/" + token("ram-03")).statusCode()).isEqualTo(200);
        badDays();
        assertThat(met)
                .containsExactlyElementsOf(description.promisedInPeace().stream()
                        .filter(ReceiptOpenApiTest::aboutReceipts)
                        .toList());
    }

    private void numbers() throws IOException, InterruptedException {
        String path = "/v1/series/lease";
        meets("post", path, post(path, lease("ram-03", "RAM-03-2026-ILS")));
        meets("post", path, post(path, lease("ram-03", "RAM-03-2026-JOD")));
        refused(path, lease("ram-99", "RAM-03-2026-ILS"));
    }

    private void voided() throws IOException, InterruptedException {
        String path = "/v1/series/void";
        meets("post", path, post(path, notice("ram-03")));
        refused(path, notice("ram-99"));
    }

    private void refused(String path, String ofAnother) throws IOException, InterruptedException {
        meets("post", path, post(path, "nonsense"));
        meets("post", path, post(path, ofAnother));
        meets("post", path, post(path, " ".repeat(SeriesJson.MAX_BYTES + 1)));
        cut(path);
    }

    private void badDays() throws SQLException, IOException, InterruptedException {
        hub.change("ALTER TABLE receipt_series RENAME TO gone");
        hub.change("ALTER TABLE receipt_void RENAME TO gone_too");
        meets("post", "/v1/series/lease", post("/v1/series/lease", lease("ram-03", "RAM-03-2026-USD")));
        meets("post", "/v1/series/void", post("/v1/series/void", notice("ram-03")));
        meets("get", "/r/{token}", hub.get("/r/" + token("ram-03")));
    }

    /// Says more bytes than it sends.
    private void cut(String path) throws IOException {
        URI address = hub.hub().address();
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write(("POST " + path + " HTTP/1.1\r\nHost: hub\r\nContent-Length: 500\r\n\r\n{").getBytes(UTF_8));
            socket.shutdownOutput();
            assertThat(new String(socket.getInputStream().readAllBytes(), UTF_8))
                    .startsWith("HTTP/1.1 408")
                    .contains("\"upload-broken\"");
            met.add("post " + path + " 408");
        }
    }

    private String page(String token) throws IOException, InterruptedException {
        HttpResponse<String> answer = hub.get("/r/" + token);
        meets("get", "/r/{token}", answer);
        return answer.body();
    }

    static String token(String station) {
        String sealed = new ReceiptSeal(StationKey.of(station), URI.create("https://hub.example"))
                .seal(NUMBER, new Money(5000, CurrencyCode.ILS), LocalDate.now(Clock.systemUTC()));
        return sealed.substring(sealed.indexOf("/R/") + 3);
    }

    static String lease(String station, String series) {
        return new String(SeriesJson.write(new LeaseRequest(station, ID, series, 500, 1)), UTF_8);
    }

    static String notice(String station) {
        return new String(SeriesJson.write(new VoidNotice(station, List.of(NUMBER))), UTF_8);
    }

    private HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
        return post(hub, http, path, json);
    }

    static HttpResponse<String> post(HubUnderTest hub, HttpClient http, String path, String json)
            throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(hub.hub().address() + path))
                        .header("Content-Type", "application/json")
                        .header(Door.KEY, StationKey.shown("ram-03"))
                        .POST(HttpRequest.BodyPublishers.ofString(json))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private void meets(String method, String path, HttpResponse<String> answer) {
        met.add(description.met(method, path, answer));
    }
}
