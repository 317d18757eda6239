package org.shubbak.core.sync;

import com.github.luben.zstd.Zstd;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.sync.wire.BatchAnswer;
import org.shubbak.core.sync.wire.EventBatch;
import org.shubbak.core.sync.wire.EventVerdict;
import org.shubbak.core.sync.wire.Parsed;
import org.shubbak.core.sync.wire.Verdict;
import org.shubbak.core.sync.wire.WireEvent;
import org.shubbak.core.sync.wire.WireJson;
import org.shubbak.core.text.LocalText;

/// A real HTTP server that keeps what it accepts, and misbehaves on request.
final class HubStub implements AutoCloseable {
    interface Answer {
        void to(HttpExchange exchange, EventBatch batch) throws IOException;
    }

    final Set<UUID> accepted = Collections.synchronizedSet(new LinkedHashSet<>());
    final List<WireEvent> received = Collections.synchronizedList(new ArrayList<>());
    final List<EventBatch> batches = Collections.synchronizedList(new ArrayList<>());
    final Queue<Answer> misbehaviour = new ConcurrentLinkedQueue<>();
    volatile Predicate<WireEvent> poison = event -> false;
    volatile Predicate<WireEvent> rejected = event -> false;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    HubStub() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/events:batch", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    /// Commits, and answers as agreed.
    BatchAnswer take(EventBatch batch) {
        return new BatchAnswer(batch.events().stream().map(this::verdict).toList());
    }

    static void status(HttpExchange exchange, int status) throws IOException {
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    static void body(HttpExchange exchange, byte[] body) throws IOException {
        exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private EventVerdict verdict(WireEvent event) {
        if (rejected.test(event)) {
            return new EventVerdict(event.eventId(), Verdict.REJECTED, "no", new LocalText("مرفوض", "refused"));
        }
        boolean isNew = accepted.add(event.eventId());
        return new EventVerdict(event.eventId(), isNew ? Verdict.ACCEPTED : Verdict.DUPLICATE, null, null);
    }

    private static Parsed<EventBatch> read(HttpExchange exchange) throws IOException {
        byte[] packed = exchange.getRequestBody().readAllBytes();
        return WireJson.readBatch(Zstd.decompress(packed, (int) Zstd.getFrameContentSize(packed)));
    }

    private void handle(HttpExchange exchange) throws IOException {
        Parsed<EventBatch> parsed = read(exchange);
        if (!(parsed instanceof Parsed.Good<EventBatch> good)) {
            status(exchange, 400);
            return;
        }
        EventBatch batch = good.value();
        batches.add(batch);
        received.addAll(batch.events());
        @Nullable Answer answer = misbehaviour.poll();
        if (answer != null) {
            answer.to(exchange, batch);
        } else if (batch.events().stream().anyMatch(poison)) {
            status(exchange, 500);
        } else {
            body(exchange, WireJson.write(take(batch)));
        }
    }
}
