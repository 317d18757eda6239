package org.shubbak.hub;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.shubbak.core.sync.wire.BatchAnswer;
import org.shubbak.core.sync.wire.EventTypes;
import org.shubbak.core.sync.wire.EventVerdict;
import org.shubbak.core.sync.wire.Parsed;
import org.shubbak.core.sync.wire.Verdict;
import org.shubbak.core.sync.wire.WireEvent;
import org.shubbak.core.sync.wire.WireJson;

/// One of thousands whose line is back: sends its day, comes again when it is told to, and counts nothing as taken that
/// the hub has not said.
final class ReturningStation {
    private static final List<String> AN_APPLICATION =
            List.of(EventTypes.SUBMITTED, EventTypes.PAID, EventTypes.RECEIPT_PRINTED);

    private final HttpRequest request;
    private final int events;

    private ReturningStation(HttpRequest request, int events) {
        this.request = request;
        this.events = events;
    }

    /// Its day is one batch.
    static ReturningStation with(int number, int applications, URI hub) {
        StationKey key = StationKey.of("returning-" + number);
        SendingStation station = new SendingStation("returning-" + number, key);
        List<WireEvent> day = new ArrayList<>();
        for (int i = 0; i < applications; i++) {
            UUID application = station.newApplication();
            for (int place = 1; place <= AN_APPLICATION.size(); place++) {
                day.add(station.event(application, place, AN_APPLICATION.get(place - 1)));
            }
        }
        byte[] batch = WireJson.write(SendingStation.batch(station.name(), day));
        HttpRequest request = HttpRequest.newBuilder(URI.create(hub + "/v1/events:batch"))
                .timeout(Duration.ofMinutes(2))
                .header("Content-Type", "application/json")
                .header(Door.KEY, Base64.getUrlEncoder().withoutPadding().encodeToString(key.publicKey()))
                .POST(HttpRequest.BodyPublishers.ofByteArray(batch))
                .build();
        return new ReturningStation(request, day.size());
    }

    int events() {
        return events;
    }

    /// @param answers how long each answer took, in nanoseconds
    /// @param later how often it was told to come again, or got no answer
    void sendAll(HttpClient client, Queue<Long> answers, Queue<String> later, long deadline) {
        while (System.nanoTime() < deadline) {
            Duration wait = tried(client, answers, later);
            if (wait.isZero()) {
                return;
            }
            LockSupport.parkNanos(wait.toNanos());
        }
        throw new AssertionError("a station was not served in time");
    }

    private Duration tried(HttpClient client, Queue<Long> answers, Queue<String> later) {
        long start = System.nanoTime();
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            answers.add(System.nanoTime() - start);
            if (answer.statusCode() == 200 && allTaken(answer.body())) {
                return Duration.ZERO;
            }
            later.add(Integer.toString(answer.statusCode()));
            return Duration.ofSeconds(
                    answer.headers().firstValueAsLong("Retry-After").orElse(5));
        } catch (IOException e) {
            later.add(e.getClass().getSimpleName());
            return Duration.ofMillis(500 + Math.floorMod(start, 5000));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private boolean allTaken(String body) {
        return WireJson.readAnswer(body.getBytes(UTF_8)) instanceof Parsed.Good<BatchAnswer> good
                && good.value().verdicts().size() == events
                && good.value().verdicts().stream()
                        .map(EventVerdict::verdict)
                        .allMatch(verdict -> verdict == Verdict.ACCEPTED || verdict == Verdict.DUPLICATE);
    }
}
