package org.shubbak.hub.forward;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.sync.wire.EventFacts;
import org.shubbak.core.sync.wire.Parsed;
import org.shubbak.core.sync.wire.WireJson;

/// Through an X-Road security server, by its message protocol for REST (version 1.0.4). The id of the message is that
/// of the event or the paper, so that the logs of both sides match and a repeat can be known. An error of the exchange
/// layer itself, and an answer that does not bear the message's id, say nothing about what was sent.
/// @param http with the trust and the certificate that the security server asks for
/// @param events the whole address of the service that takes them
/// @param papers the same for papers
/// @param deadline for one exchange, but for the time that a large message takes
record XRoadWay(HttpClient http, URI events, URI papers, XRoadNames names, Duration deadline) implements Way {
    /// Of a line of 128 kbit/s.
    private static final long BYTES_A_SECOND = 16 * 1024;

    private static final int LONGEST_ANSWER = 64 * 1024;
    private static final Duration LONGEST_WAIT = Duration.ofHours(2);

    @Override
    public Handover hand(Consignment consignment) {
        Message message = consignment.message();
        Duration most = deadline.plusSeconds(message.bytes() / BYTES_A_SECOND);
        CompletableFuture<HttpResponse<byte[]>> exchange = http.sendAsync(
                request(consignment, message),
                HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), LONGEST_ANSWER));
        try {
            return judged(consignment, exchange.get(most.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            exchange.cancel(true);
            return Handover.Unknown.of("silent");
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            return Handover.Unknown.of("unreachable " + cause.getClass().getSimpleName());
        } catch (InterruptedException e) {
            exchange.cancel(true);
            Thread.currentThread().interrupt();
            return Handover.Unknown.of("stopped");
        }
    }

    private HttpRequest request(Consignment consignment, Message message) {
        HttpRequest.Builder request = HttpRequest.newBuilder()
                .header("Content-Type", "application/json")
                .header(names.header("Client"), names.client())
                .header(names.header("Id"), consignment.id().toString());
        switch (consignment) {
            case EventConsignment event -> {
                request.uri(events);
                tell(request, event);
            }
            case PaperConsignment paper -> request.uri(papers);
        }
        return request.POST(HttpRequest.BodyPublishers.fromPublisher(
                        HttpRequest.BodyPublishers.ofInputStream(message.open()), message.bytes()))
                .build();
    }

    private void tell(HttpRequest.Builder request, EventConsignment event) {
        if (WireJson.readFacts(event.facts()) instanceof Parsed.Good<EventFacts> good) {
            XRoadNames.plain(good.value().actor())
                    .ifPresent(actor -> request.header(names.header("UserId"), names.user(actor)));
            XRoadNames.plain(good.value().number()).ifPresent(issue -> request.header(names.header("Issue"), issue));
        }
    }

    private Handover judged(Consignment consignment, HttpResponse<?> answer) {
        int status = answer.statusCode();
        if (header(answer, "Error") != null) {
            return new Handover.Unknown("exchange-error", wait(answer));
        }
        if (!consignment.id().toString().equalsIgnoreCase(header(answer, "Id"))) {
            return new Handover.Unknown("not-its-answer " + status, wait(answer));
        }
        return switch (status) {
            case 200, 201, 202, 204 -> new Handover.Taken(header(answer, "Request-Id"), header(answer, "Request-Hash"));
            case 400, 409, 410, 413, 415, 422 -> new Handover.Refused(Integer.toString(status));
            default -> new Handover.Unknown("status " + status, wait(answer));
        };
    }

    private @Nullable String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(names.header(name)).orElse(null);
    }

    private static Optional<Duration> wait(HttpResponse<?> answer) {
        return answer.headers()
                .firstValue("Retry-After")
                .filter(value -> value.matches("\\d{1,9}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .map(wait -> wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
