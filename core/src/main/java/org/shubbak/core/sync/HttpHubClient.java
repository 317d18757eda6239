package org.shubbak.core.sync;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.luben.zstd.Zstd;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.identity.HubRefusals;
import org.shubbak.core.sync.wire.BatchAnswer;
import org.shubbak.core.sync.wire.EventBatch;
import org.shubbak.core.sync.wire.Parsed;
import org.shubbak.core.sync.wire.WireJson;
import org.shubbak.core.text.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Speaks to the hub over HTTP. One deadline covers the whole exchange, the body of the
/// answer included.
public final class HttpHubClient implements HubClient {
    private static final Logger LOG = LoggerFactory.getLogger(HttpHubClient.class);
    private static final Duration CONNECT = Duration.ofSeconds(10);
    static final Duration WHOLE = Duration.ofSeconds(60);
    private static final Duration LONGEST_RETRY_AFTER = Duration.ofHours(2);
    /// Bodies are sealed, so that no level finds more in them than their letters: this one is the quickest that does.
    private static final int LEVEL = 1;
    private static final int LONGEST_ANSWER = 1 << 20;

    private final HttpClient http;
    private final String hub;
    private final String publicKey;
    private final Duration deadline;
    private final AtomicReference<@Nullable Prepared> prepared = new AtomicReference<>();

    /// @param publicKey of the station; shown with each batch, and believed by a hub on this computer only
    public HttpHubClient(URI hub, byte[] publicKey) {
        this(hub, publicKey, plain(), WHOLE);
    }

    static HttpClient plain() {
        return HttpClient.newBuilder().connectTimeout(CONNECT).build();
    }

    /// @param http with the station's certificate, where the hub asks for one
    /// @param deadline for one exchange
    public HttpHubClient(URI hub, byte[] publicKey, HttpClient http, Duration deadline) {
        this.http = http;
        this.publicKey = Base64.getUrlEncoder().withoutPadding().encodeToString(publicKey);
        this.hub = hub.toString().replaceAll("/+$", "");
        this.deadline = deadline;
    }

    @Override
    public HubAnswer send(EventBatch batch) {
        Prepared ready = prepared.getAndSet(null);
        HttpRequest request = ready != null && ready.batch().equals(batch) ? ready.request() : request(batch);
        return switch (exchange(request, LONGEST_ANSWER)) {
            case Exchange.Came came -> answer(came.response());
            case Exchange.Lost lost -> new HubAnswer.Unknown(lost.problem(), Optional.empty());
        };
    }

    @Override
    public void prepare(EventBatch batch) {
        prepared.set(new Prepared(batch, request(batch)));
    }

    private record Prepared(EventBatch batch, HttpRequest request) {}

    private HttpRequest request(EventBatch batch) {
        return to("/v1/events:batch")
                .header("Content-Type", "application/json")
                .header("Content-Encoding", "zstd")
                .POST(HttpRequest.BodyPublishers.ofByteArray(Zstd.compress(WireJson.write(batch), LEVEL)))
                .build();
    }

    @Override
    public HubReply ask(HubQuestion question) {
        HttpRequest.Builder to = to(question.path());
        question.json()
                .ifPresent(json ->
                        to.header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(json)));
        return switch (exchange(to.build(), question.most())) {
            case Exchange.Came came -> reply(came.response());
            case Exchange.Lost lost -> new HubReply.Unknown(lost.problem());
        };
    }

    @Override
    public ParcelReply carry(Parcel parcel) {
        HttpRequest.Builder to = to(parcel.path()).header("Tus-Resumable", "1.0.0");
        parcel.headers().forEach(to::header);
        to.method(
                parcel.method(),
                parcel.ascii().isEmpty()
                        ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofString(parcel.ascii(), US_ASCII));
        return switch (exchange(to.build(), LONGEST_ANSWER)) {
            case Exchange.Lost lost -> new ParcelReply.Unknown(lost.problem());
            case Exchange.Came came -> parcelReply(came.response());
        };
    }

    private static ParcelReply parcelReply(HttpResponse<byte[]> response) {
        int status = response.statusCode();
        if (status == 401 || status == 403) {
            return new ParcelReply.NotAllowed(HubRefusals.of(response.body()));
        }
        OptionalLong offset = response.headers()
                .firstValue("Upload-Offset")
                .filter(value -> value.matches("\\d{1,15}"))
                .map(value -> OptionalLong.of(Long.parseLong(value)))
                .orElse(OptionalLong.empty());
        return new ParcelReply.Answered(status, offset);
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(hub + path)).header("Shubbak-Station-Key", publicKey);
    }

    private sealed interface Exchange {
        record Came(HttpResponse<byte[]> response) implements Exchange {}

        record Lost(Problem problem) implements Exchange {}
    }

    private Exchange exchange(HttpRequest request, int most) {
        CompletableFuture<HttpResponse<byte[]>> exchange = http.sendAsync(
                request, HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), most));
        try {
            return new Exchange.Came(exchange.get(deadline.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            exchange.cancel(true);
            return new Exchange.Lost(Problem.of("sync.unreachable"));
        } catch (ExecutionException e) {
            LOG.info(
                    "the hub was not reached: {}",
                    e.getCause() == null ? e : e.getCause().getClass());
            return new Exchange.Lost(HubRefusals.of(e));
        } catch (InterruptedException e) {
            exchange.cancel(true);
            Thread.currentThread().interrupt();
            return new Exchange.Lost(Problem.of("sync.unreachable"));
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    private static HubAnswer answer(HttpResponse<byte[]> response) {
        int status = response.statusCode();
        return switch (status) {
            case 200 -> read(response.body());
            case 401, 403 -> new HubAnswer.NotAllowed(HubRefusals.of(response.body()));
            case 413 -> new HubAnswer.TooLarge();
            case 408, 425, 429, 502, 503, 504 -> new HubAnswer.Unknown(Problem.of("sync.busy"), retryAfter(response));
            case 400, 404, 405, 415, 422, 500 -> new HubAnswer.Stumbled(status);
            default -> unknown("sync.notUnderstood");
        };
    }

    private static HubReply reply(HttpResponse<byte[]> response) {
        return switch (response.statusCode()) {
            case 200 -> new HubReply.Said(new String(response.body(), UTF_8));
            case 401, 403 -> new HubReply.Refused(HubRefusals.of(response.body()));
            case 400, 404, 405, 409, 413, 415, 422 -> new HubReply.Refused(Problem.of("sync.notUnderstood"));
            default -> new HubReply.Unknown(Problem.of("sync.busy"));
        };
    }

    private static HubAnswer read(byte[] body) {
        return switch (WireJson.readAnswer(body)) {
            case Parsed.Good<BatchAnswer> good -> new HubAnswer.Answered(good.value());
            case Parsed.Bad<BatchAnswer> bad -> {
                LOG.warn("the hub's answer is not in the agreed form: {}", bad.reason());
                yield unknown("sync.notUnderstood");
            }
        };
    }

    private static Optional<Duration> retryAfter(HttpResponse<?> response) {
        return response.headers()
                .firstValue("Retry-After")
                .filter(value -> value.matches("\\d{1,9}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .map(wait -> wait.compareTo(LONGEST_RETRY_AFTER) > 0 ? LONGEST_RETRY_AFTER : wait);
    }

    private static HubAnswer unknown(String code) {
        return new HubAnswer.Unknown(Problem.of(code), Optional.empty());
    }
}
