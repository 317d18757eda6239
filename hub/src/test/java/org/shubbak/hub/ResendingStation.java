package org.shubbak.hub;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.shubbak.core.sync.wire.BatchAnswer;
import org.shubbak.core.sync.wire.EventBatch;
import org.shubbak.core.sync.wire.EventVerdict;
import org.shubbak.core.sync.wire.Parsed;
import org.shubbak.core.sync.wire.Verdict;
import org.shubbak.core.sync.wire.WireEvent;
import org.shubbak.core.sync.wire.WireJson;

/// Sends batch after batch, and the same batch again until it knows; what it was told goes into the ledger. One thread.
final class ResendingStation {
    private final SendingStation station;
    private final Queue<UUID> ledger;
    private final Deque<WireEvent> pending = new ArrayDeque<>();

    ResendingStation(String name, Queue<UUID> ledger) {
        this.station = new SendingStation(name);
        this.ledger = ledger;
    }

    /// Until the line breaks.
    void sendWhileItLasts(URI hub) throws InterruptedException {
        sendWhile(() -> true, hub);
    }

    /// Until the line breaks, or it is told to stop.
    void sendWhile(BooleanSupplier on, URI hub) throws InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (on.getAsBoolean()) {
                if (pending.isEmpty()) {
                    pending.addAll(station.wholeApplication());
                    pending.addAll(station.wholeApplication());
                }
                send(client, hub);
            }
        } catch (IOException e) {
            // The hub is gone in the middle of a batch: unknown, so it stays pending.
            return;
        }
    }

    void sendTheRest(URI hub) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (!pending.isEmpty()) {
                send(client, hub);
            }
        }
    }

    private void send(HttpClient client, URI hub) throws IOException, InterruptedException {
        EventBatch batch = station.batch(List.copyOf(pending));
        HttpResponse<byte[]> response = client.send(
                HttpRequest.newBuilder(hub.resolve("/v1/events:batch"))
                        .timeout(Duration.ofSeconds(30))
                        .header("Content-Type", "application/json")
                        .header(Door.KEY, StationKey.shown(station.name()))
                        .POST(BodyPublishers.ofByteArray(WireJson.write(batch)))
                        .build(),
                BodyHandlers.ofByteArray());
        if (WireJson.readAnswer(response.body()) instanceof Parsed.Good<BatchAnswer> good) {
            for (EventVerdict verdict : good.value().verdicts()) {
                if (verdict.verdict() != Verdict.ACCEPTED && verdict.verdict() != Verdict.DUPLICATE) {
                    throw new AssertionError("not taken: " + verdict);
                }
                ledger.add(verdict.eventId());
            }
            pending.clear();
        }
    }
}
