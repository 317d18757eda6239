package org.shubbak.hub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shubbak.core.sync.wire.BatchAnswer;
import org.shubbak.core.sync.wire.EventBatch;
import org.shubbak.core.sync.wire.EventVerdict;
import org.shubbak.core.sync.wire.Parsed;
import org.shubbak.core.sync.wire.WireEvent;
import org.shubbak.core.sync.wire.WireJson;

/// A real hub on a real port with a real file, and the ways to look at both.
record HubUnderTest(Hub hub, Path data, HttpClient client) implements AutoCloseable {

    static HubUnderTest start(Path data) {
        return start(HubSettings.local(data));
    }

    static HubUnderTest start(HubSettings settings) {
        if (Hub.start(settings) instanceof HubStart.Running running) {
            return new HubUnderTest(running.hub(), settings.data(), HttpClient.newHttpClient());
        }
        throw new AssertionError("the hub did not start");
    }

    /// Each verdict as `accepted`, `deferred missing-predecessor`, …
    List<String> words(String station, WireEvent... events) throws IOException, InterruptedException {
        return answer(SendingStation.batch(station, List.of(events))).verdicts().stream()
                .map(HubUnderTest::word)
                .toList();
    }

    private static String word(EventVerdict verdict) {
        String name = verdict.verdict().name().toLowerCase(java.util.Locale.ROOT);
        return verdict.code() == null ? name : name + " " + verdict.code();
    }

    BatchAnswer answer(EventBatch batch) throws IOException, InterruptedException {
        HttpResponse<String> response = post(new String(WireJson.write(batch), UTF_8));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        if (WireJson.readAnswer(response.body().getBytes(UTF_8)) instanceof Parsed.Good<BatchAnswer> good) {
            return good.value();
        }
        throw new AssertionError("not an answer: " + response.body());
    }

    HttpResponse<String> post(String body) throws IOException, InterruptedException {
        return post(body, "application/json");
    }

    HttpResponse<String> post(String body, String contentType) throws IOException, InterruptedException {
        return send(request("/v1/events:batch")
                .header("Content-Type", contentType)
                .header(Door.KEY, StationKey.shown(stationOf(body)))
                .POST(BodyPublishers.ofString(body, UTF_8))
                .build());
    }

    private static String stationOf(String body) {
        Matcher station = Pattern.compile("\"station\":\"([^\"]*)\"").matcher(body);
        return station.find() ? station.group(1) : "nobody";
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path).build());
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(hub.address() + path)).timeout(Duration.ofSeconds(30));
    }

    HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, BodyHandlers.ofString(UTF_8));
    }

    long count(String sql) throws SQLException {
        return count(data, sql);
    }

    static long count(Path data, String sql) throws SQLException {
        try (Connection connection = open(data);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getLong(1) : -1;
        }
    }

    void change(String sql) throws SQLException {
        change(data, sql);
    }

    static void change(Path data, String sql) throws SQLException {
        try (Connection connection = open(data);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private static Connection open(Path data) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + data.resolve("hub.db"));
    }

    @Override
    public void close() {
        client.close();
        hub.close();
    }
}
