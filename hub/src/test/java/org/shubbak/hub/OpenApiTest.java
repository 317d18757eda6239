package org.shubbak.hub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shubbak.core.sync.wire.EventBatch;
import org.shubbak.core.sync.wire.EventTypes;
import org.shubbak.core.sync.wire.WireEvent;
import org.shubbak.core.sync.wire.WireJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The description and the server say the same: every status of every path is provoked, and every answer fits.
class OpenApiTest {
    @TempDir
    Path data;

    private HubUnderTest hub;
    private final SendingStation station = new SendingStation("ram-01");
    private final Set<String> met = new TreeSet<>();
    private OpenApi description;

    @BeforeEach
    void start() throws Exception {
        Stations stations = new Stations(Optional.of(Set.of(station.name())));
        hub = HubUnderTest.start(new HubSettings(data, "127.0.0.1", 0, stations, Clock.systemUTC()));
        description = OpenApi.read(hub.get("/openapi.yaml").body());
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    @Test
    void everyStatusOfEveryPathIsAnsweredAsDescribed() throws Exception {
        goodDays();
        wrongAsking();
        brokenUpload();
        badDays();
        assertThat(met)
                .containsExactlyElementsOf(description.promisedInPeace().stream()
                        .filter(promise -> !EnrolOpenApiTest.overTls(promise)
                                && !ReceiptOpenApiTest.aboutReceipts(promise)
                                && !AuditOpenApiTest.aboutAudit(promise)
                                && !UploadRoutesTest.aboutUploads(promise)
                                && !PackOpenApiTest.aboutPacks(promise)
                                && !FleetOpenApiTest.aboutReports(promise))
                        .toList());
    }

    private void goodDays() throws IOException, InterruptedException {
        UUID application = station.newApplication();
        WireEvent taken = station.event(application, 1, EventTypes.SUBMITTED);
        WireEvent paid = station.event(application, 7, EventTypes.PAID);
        WireEvent early = station.event(application, 3, EventTypes.RECEIPT_PRINTED);
        WireEvent stale = station.event(application, 1, EventTypes.SUBMITTED);
        WireEvent strange = station.event(application, 9, "amended");
        WireEvent reused = new WireEvent(
                taken.eventId(),
                application,
                2,
                90,
                EventTypes.SUBMITTED,
                taken.recordedAt(),
                taken.hash(),
                "{}",
                "other");
        HttpResponse<String> verdicts = hub.post(json(taken, paid, early, stale, strange, reused, taken));
        assertThat(verdicts.body())
                .contains("\"accepted\"", "\"duplicate\"", "\"rejected\"", "\"deferred\"", "\"conflict\"")
                .contains("unmatched", "id-reuse", "missing-predecessor", "stale", "unknown-type");
        meets("post", "/v1/events:batch", verdicts);
        meets("get", "/v1/applications/{id}", hub.get("/v1/applications/" + application));
        meets("get", "/v1/ledger", ledger("ram-01", "2026-11-24T22:00:00Z"));
        meets("get", "/v1/changes", changes("ram-01", "0"));
        meets("get", "/health", hub.get("/health"));
        meets("get", "/metrics", hub.get("/metrics"));
        meets("get", "/openapi.yaml", hub.get("/openapi.yaml"));
        meets("get", "/", hub.get("/"));
        meets("get", "/", hub.get("/?lang=en"));
    }

    private void wrongAsking() throws IOException, InterruptedException {
        WireEvent one = station.event(station.newApplication(), 1, EventTypes.SUBMITTED);
        meets("post", "/v1/events:batch", hub.post("nonsense"));
        meets("post", "/v1/events:batch", hub.post(json(one), "text/plain"));
        meets("post", "/v1/events:batch", hub.post(" ".repeat(EventBatch.MAX_BYTES + 1)));
        meets("post", "/v1/events:batch", hub.post(json(one).replace("\"ram-01\"", "\"ram-99\"")));
        meets("get", "/v1/applications/{id}", hub.get("/v1/applications/7"));
        meets("get", "/v1/ledger", ledger("ram-01", "2026-11-22T22:00:00Z"));
        meets("get", "/v1/ledger", ledger("ram-99", "2026-11-24T22:00:00Z"));
        meets("get", "/v1/applications/{id}", hub.get("/v1/applications/" + new UUID(7, 7)));
        meets("get", "/v1/changes", changes("ram-01", "x"));
        meets("get", "/v1/changes", changes("ram-99", "0"));
    }

    /// Says more bytes than it sends.
    private void brokenUpload() throws IOException {
        try (Socket socket =
                new Socket(hub.hub().address().getHost(), hub.hub().address().getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write(("POST /v1/events:batch HTTP/1.1\r\nHost: hub\r\nContent-Type: application/json\r\n"
                                    + "Content-Length: 500\r\n\r\n{\"station\":")
                            .getBytes(UTF_8));
            socket.shutdownOutput();
            String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 408").contains("\"upload-broken\"");
            met.add("post /v1/events:batch 408");
        }
    }

    /// The disk refuses a batch; then the tables are those of a newer hub; then a table is gone.
    private void badDays() throws IOException, InterruptedException, SQLException {
        hub.change("CREATE TRIGGER refuse BEFORE INSERT ON event BEGIN SELECT RAISE(ROLLBACK, 'disk'); END");
        // A file that does not pass its check when it is opened again.
        hub.change("CREATE TABLE odd(n CHECK(n > 0)); PRAGMA ignore_check_constraints = ON;"
                + " INSERT INTO odd VALUES (0)");
        meets(
                "post",
                "/v1/events:batch",
                hub.post(json(station.event(station.newApplication(), 1, EventTypes.SUBMITTED))));
        meets("get", "/health", hub.get("/health"));
        hub.change("ALTER TABLE verdict RENAME TO gone");
        meets("get", "/", hub.get("/"));
        meets("get", "/v1/applications/{id}", hub.get("/v1/applications/" + new UUID(7, 7)));
        hub.change("ALTER TABLE event RENAME TO gone_too");
        meets("get", "/v1/ledger", ledger("ram-01", "2026-11-24T22:00:00Z"));
        hub.change("ALTER TABLE station_change RENAME TO changes_gone");
        meets("get", "/v1/changes", changes("ram-01", "0"));
    }

    private HttpResponse<String> ledger(String name, String until) throws IOException, InterruptedException {
        return hub.send(hub.request("/v1/ledger?station=" + name + "&from=2026-11-22T22:00:00Z&until=" + until)
                .header(Door.KEY, StationKey.shown(name))
                .build());
    }

    private HttpResponse<String> changes(String name, String after) throws IOException, InterruptedException {
        return hub.send(hub.request("/v1/changes?station=" + name + "&after=" + after)
                .header(Door.KEY, StationKey.shown(name))
                .build());
    }

    private void meets(String method, String path, HttpResponse<String> answer) {
        met.add(description.met(method, path, answer));
    }

    private static String json(WireEvent... events) {
        return new String(WireJson.write(SendingStation.batch("ram-01", List.of(events))), UTF_8);
    }

    @Test
    void aWrongAnswerWouldBeSeen() {
        JsonNode wrong = JsonMapper.shared().readTree("{\"code\":7,\"ar\":\"x\",\"surprise\":true}");
        assertThat(description.faults(description.schema("Problem"), wrong))
                .containsExactlyInAnyOrder(
                        "answer.code is not string", "answer lacks en", "answer.surprise is not told");
    }
}
