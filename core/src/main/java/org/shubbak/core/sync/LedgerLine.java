package org.shubbak.core.sync;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.identity.Enrolment;
import org.shubbak.core.identity.HubAddress;
import org.shubbak.core.identity.HubRefusals;
import org.shubbak.core.sync.wire.LedgerPage;
import org.shubbak.core.sync.wire.Parsed;
import org.shubbak.core.sync.wire.WireJson;
import org.shubbak.core.text.Problem;

/// Asks the hub what it has booked for this station: `GET {hub}/v1/ledger`, page by page. A line of its own for each
/// question, by the certificate that the station has at that moment: it is asked once a day and may come from any
/// thread. Renewing the certificate is left to [StationLine].
/// @param deadline for one page
public record LedgerLine(URI hub, String station, Enrolment enrolment, Duration deadline) {
    private static final Duration DEADLINE = Duration.ofSeconds(10);
    private static final int LONGEST_ANSWER = 1 << 21;
    private static final int MOST_PAGES = 1000;

    public LedgerLine(URI hub, String station, Enrolment enrolment) {
        this(hub, station, enrolment, DEADLINE);
    }

    /// What was recorded in this time, the end left out; whole seconds.
    public LedgerAnswer between(Instant from, Instant until) {
        Optional<Problem> refusal = HubAddress.refusal(hub);
        if (refusal.isPresent()) {
            return new LedgerAnswer.Not(refusal.get());
        }
        if (!HubAddress.secure(hub)) {
            try (HttpClient http =
                    HttpClient.newBuilder().connectTimeout(deadline).build()) {
                return all(http, from, until);
            }
        }
        return switch (enrolment.standing()) {
            case Enrolment.Standing.HasNot not -> new LedgerAnswer.Not(not.problem());
            case Enrolment.Standing.Has has -> {
                try (HttpClient http = enrolment.client(has.enrolled())) {
                    yield all(http, from, until);
                }
            }
        };
    }

    private LedgerAnswer all(HttpClient http, Instant from, Instant until) {
        List<LedgerPage.Entry> entries = new ArrayList<>();
        String after = null;
        for (int page = 0; page < MOST_PAGES; page++) {
            switch (page(http, from, until, after)) {
                case One.Not not -> {
                    http.shutdownNow();
                    return new LedgerAnswer.Not(not.problem());
                }
                case One.Read read -> {
                    entries.addAll(read.page().entries());
                    after = read.page().next();
                }
            }
            if (after == null) {
                return new LedgerAnswer.Whole(entries);
            }
        }
        return new LedgerAnswer.Not(Problem.of("sync.notUnderstood"));
    }

    private sealed interface One {
        record Read(LedgerPage page) implements One {}

        record Not(Problem problem) implements One {}
    }

    private One page(HttpClient http, Instant from, Instant until, @Nullable String after) {
        CompletableFuture<HttpResponse<byte[]>> exchange = http.sendAsync(
                request(from, until, after),
                HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), LONGEST_ANSWER));
        try {
            return read(exchange.get(deadline.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            exchange.cancel(true);
            return new One.Not(Problem.of("sync.unreachable"));
        } catch (ExecutionException e) {
            return new One.Not(HubRefusals.of(e));
        } catch (InterruptedException e) {
            exchange.cancel(true);
            Thread.currentThread().interrupt();
            return new One.Not(Problem.of("sync.unreachable"));
        }
    }

    private HttpRequest request(Instant from, Instant until, @Nullable String after) {
        String question = "station=" + URLEncoder.encode(station, UTF_8) + "&from=" + from + "&until=" + until
                + (after == null ? "" : "&after=" + URLEncoder.encode(after, UTF_8));
        return HttpRequest.newBuilder(URI.create(hub.toString().replaceAll("/+$", "") + "/v1/ledger?" + question))
                .header(
                        "Shubbak-Station-Key",
                        Base64.getUrlEncoder().withoutPadding().encodeToString(enrolment.publicKey()))
                .build();
    }

    private static One read(HttpResponse<byte[]> response) {
        return switch (response.statusCode()) {
            case 200 ->
                switch (WireJson.readLedger(response.body())) {
                    case Parsed.Good<LedgerPage> good -> new One.Read(good.value());
                    case Parsed.Bad<LedgerPage> bad -> new One.Not(Problem.of("sync.notUnderstood"));
                };
            case 401, 403 -> new One.Not(HubRefusals.of(response.body()));
            case 408, 425, 429, 502, 503, 504 -> new One.Not(Problem.of("sync.busy"));
            default -> new One.Not(Problem.of("sync.notUnderstood"));
        };
    }
}
