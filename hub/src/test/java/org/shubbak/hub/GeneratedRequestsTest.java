package org.shubbak.hub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shubbak.core.identity.Enrolled;
import org.shubbak.core.identity.Enrolment;
import org.shubbak.core.identity.StationIdentity;
import org.shubbak.core.sync.wire.EventBatch;
import org.shubbak.core.sync.wire.Parsed;
import org.shubbak.core.sync.wire.Signer;
import org.shubbak.core.sync.wire.WireJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Requests made from the description, right and wrong, against a real hub: every answer is one that is described, none
/// is "something went wrong", and none is long in coming. `-Dgenerated=N` asks more often, `-Dseed=N` differently.
class GeneratedRequestsTest {
    private static final int TIMES = Integer.getInteger("generated", 120);
    private static final long SEED = Long.getLong("seed", 20_261_128L);
    private static final Duration LONGEST = Duration.ofSeconds(10);

    @TempDir
    Path folder;

    private final TestClock clock = new TestClock();

    /// How often each operation answered what.
    private final Map<String, Integer> outcomes = new TreeMap<>();

    /// Who asks, and whose key signs.
    private record Caller(URI hub, HttpClient http, Function<String, Signer> signers) {}

    @Test
    void aHubForThisComputerAnswersAsDescribed() throws Exception {
        try (HubUnderTest hub = HubUnderTest.start(folder)) {
            askEverything(new Caller(hub.hub().address(), hub.client(), StationKey::of), false);
        }
        assertThat(outcomes.keySet())
                .as(outcomes.toString())
                .contains("post /v1/events:batch 200", "post /v1/events:batch 400", "post /v1/series/lease 200")
                .contains("post /v1/station-report 200", "get /v1/changes 200", "get /v1/ledger 200");
    }

    @Test
    void aHubOverTlsAnswersAsDescribed() throws Exception {
        try (TlsHub hub = TlsHub.start(folder.resolve("hub"), clock)) {
            Enrolment station = TlsHub.station(folder.resolve("a"), clock);
            StationIdentity identity = TlsHub.identity(folder.resolve("a"), clock);
            Enrolled enrolled = hub.enrolled(station, "ram-01");
            try (HttpClient client = station.client(enrolled)) {
                askEverything(new Caller(hub.address(), client, name -> identity), true);
            }
        }
        assertThat(outcomes.keySet())
                .as(outcomes.toString())
                .contains("post /v1/events:batch 200", "post /v1/events:batch 403", "post /v1/enrol 400")
                .contains("post /v1/enrol/renew 200", "post /v1/station-report 200");
    }

    @Test
    void everyRouteIsDescribedAndEveryDescriptionIsARoute() throws Exception {
        try (TlsHub hub = TlsHub.start(folder.resolve("hub"), clock)) {
            Enrolment station = TlsHub.station(folder.resolve("a"), clock);
            Enrolled enrolled = hub.enrolled(station, "ram-01");
            try (HttpClient client = station.client(enrolled)) {
                OpenApi description =
                        OpenApi.read(hub.get(client, "/openapi.yaml").body());
                Set<String> described = description.promised().stream()
                        .map(promise -> promise.substring(0, promise.lastIndexOf(' ')))
                        .collect(Collectors.toCollection(TreeSet::new));
                // "/R/ is the same", says the description of /r/.
                described.add("get /R/{token}");
                assertThat(hub.hub().routes()).isEqualTo(described);
            }
        }
    }

    @Test
    void anAnswerThatIsNotDescribedWouldBeSeen() throws Exception {
        try (HubUnderTest hub = HubUnderTest.start(folder)) {
            OpenApi lying = OpenApi.read(hub.get("/openapi.yaml").body().replace("\"400\":", "\"499\":"));
            Caller caller = new Caller(hub.hub().address(), hub.client(), StationKey::of);
            assertThatThrownBy(() -> ask(caller, lying, "/v1/changes", "get"))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("not described");
        }
    }

    private void askEverything(Caller caller, boolean tls) throws Exception {
        OpenApi description = OpenApi.read(caller.http()
                .send(
                        HttpRequest.newBuilder(caller.hub().resolve("/openapi.yaml"))
                                .build(),
                        BodyHandlers.ofString())
                .body());
        for (Map.Entry<String, JsonNode> path : description.root().path("paths").properties()) {
            for (String method : path.getValue().propertyNames()) {
                if (tls || !path.getKey().startsWith("/v1/enrol")) {
                    ask(caller, description, path.getKey(), method);
                }
            }
        }
    }

    private void ask(Caller caller, OpenApi description, String path, String method) throws Exception {
        JsonNode operation = description.root().path("paths").path(path).path(method);
        RequestMaker maker = new RequestMaker(description, SEED + path.hashCode());
        boolean asked = operation.has("parameters") || operation.has("requestBody");
        for (int i = 0; i < (asked ? TIMES : 3); i++) {
            HttpRequest request = request(caller, maker, path, method, operation);
            HttpResponse<String> answer = caller.http().send(request, BodyHandlers.ofString(UTF_8));
            assertThat(answer.statusCode()).as("%s %s", method, request.uri()).isNotEqualTo(500);
            outcomes.merge(description.met(method, path, answer), 1, Integer::sum);
        }
    }

    private static HttpRequest request(
            Caller caller, RequestMaker maker, String path, String method, JsonNode operation) {
        String address = path;
        StringJoiner query = new StringJoiner("&", "?", "");
        query.setEmptyValue("");
        for (JsonNode parameter : operation.path("parameters")) {
            String name = parameter.path("name").asString();
            String value = URLEncoder.encode(maker.parameter(parameter.path("schema")), UTF_8)
                    .replace("+", "%20");
            if (parameter.path("in").asString().equals("path")) {
                address = address.replace("{" + name + "}", value.isEmpty() ? "7" : value);
            } else if (parameter.path("in").asString().equals("query") && !maker.chance(6)) {
                query.add(name + "=" + (name.equals("station") && !maker.chance(4) ? "ram-01" : value));
            }
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(caller.hub() + address + query))
                .timeout(LONGEST);
        for (JsonNode parameter : operation.path("parameters")) {
            if (parameter.path("in").asString().equals("header") && !maker.chance(6)) {
                String name = parameter.path("name").asString();
                String value = maker.parameter(parameter.path("schema"));
                request.header(name, name.equals("Tus-Resumable") ? "1.0.0" : value.replaceAll("[^ -~]", "_"));
            }
        }
        JsonNode content = operation.path("requestBody").path("content");
        String type = content.isMissingNode()
                ? ""
                : content.propertyNames().iterator().next();
        JsonNode schema = content.path(type).path("schema");
        String body =
                type.equals("application/json") ? signed(caller, maker.body(schema)) : type.isEmpty() ? "" : "piece";
        request.header(Door.KEY, StationKey.shown(type.equals("application/json") ? station(body) : "ram-01"));
        if (!type.isEmpty()) {
            request.header("Content-Type", maker.chance(12) ? "text/plain" : type);
        }
        return request.method(
                        method.toUpperCase(Locale.ROOT),
                        body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body, UTF_8))
                .build();
    }

    /// A batch gets the signature of its station, or nothing of it would be looked at.
    private static String signed(Caller caller, String json) {
        if (!(WireJson.readBatch(json.getBytes(UTF_8)) instanceof Parsed.Good<EventBatch> good)) {
            return json;
        }
        EventBatch batch = good.value();
        return new String(
                WireJson.write(EventBatch.signed(
                        batch.station(),
                        batch.events(),
                        batch.head(),
                        batch.announced(),
                        caller.signers().apply(batch.station()))),
                UTF_8);
    }

    private static String station(String json) {
        List<String> named = new ArrayList<>();
        try {
            named.add(JsonMapper.shared().readTree(json).path("station").asString("ram-01"));
        } catch (tools.jackson.core.JacksonException e) {
            named.add("ram-01"); // sent as it is: the hub has to say what is wrong with it
        }
        return named.getFirst();
    }
}
