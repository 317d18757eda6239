package org.shubbak.hub.forward;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A security server with a ministry behind it, over real HTTP: keeps what it takes, and misbehaves on request.
public final class MinistryServer implements AutoCloseable {
    /// What it does instead of taking something.
    public interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    public record Got(String path, String ministry, JsonNode event, java.util.Map<String, List<String>> headers) {
        public String id() {
            return event.path(event.has("attachmentId") ? "attachmentId" : "eventId")
                    .stringValue();
        }
    }

    /// Every message that came, also those that were not taken.
    public final List<Got> came = Collections.synchronizedList(new ArrayList<>());
    public final List<Got> taken = Collections.synchronizedList(new ArrayList<>());
    public final Set<String> sentTogether = Collections.synchronizedSet(new HashSet<>());
    public volatile Predicate<Got> misbehaves = got -> false;
    public volatile Answer misbehaviour = exchange -> status(exchange, 503);
    public volatile Runnable onTaken = () -> {};

    private final Set<String> inHand = new HashSet<>();
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    public MinistryServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    public MinistrySettings reaching(String ministry, int atOnce) {
        return new MinistrySettings.XRoad(
                ministry,
                atOnce,
                address(),
                "PS/GOV/" + ministry + "/registry/events",
                "PS/GOV/" + ministry + "/registry/events/papers",
                new XRoadNames("X-Road", "PS/GOV/MTIT/shubbak"),
                java.util.Optional.empty());
    }

    public List<String> takenIds() {
        synchronized (taken) {
            return taken.stream().map(Got::id).toList();
        }
    }

    public static void status(HttpExchange exchange, int status) throws IOException {
        exchange.getResponseHeaders().add("X-Road-Id", id(exchange));
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private static String id(HttpExchange exchange) {
        return String.valueOf(exchange.getRequestHeaders().getFirst("X-Road-Id"));
    }

    private void handle(HttpExchange exchange) throws IOException {
        JsonNode event = JsonMapper.shared()
                .readTree(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        String path = exchange.getRequestURI().getRawPath();
        Got got = new Got(path, path.split("/", -1)[4], event, java.util.Map.copyOf(exchange.getRequestHeaders()));
        synchronized (inHand) {
            if (!inHand.add(got.id())) {
                sentTogether.add(got.id());
            }
        }
        came.add(got);
        try {
            if (misbehaves.test(got)) {
                misbehaviour.to(exchange);
            } else {
                take(exchange, got);
            }
        } finally {
            synchronized (inHand) {
                inHand.remove(got.id());
            }
        }
    }

    private void take(HttpExchange exchange, Got got) throws IOException {
        taken.add(got);
        exchange.getResponseHeaders().add("X-Road-Request-Id", "r-" + taken.size());
        exchange.getResponseHeaders().add("X-Road-Request-Hash", "aGFzaA==");
        status(exchange, 202);
        onTaken.run();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
