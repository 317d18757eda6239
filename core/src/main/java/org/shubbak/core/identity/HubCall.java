package org.shubbak.core.identity;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.shubbak.core.sync.wire.EnrolAnswer;
import org.shubbak.core.sync.wire.EnrolJson;
import org.shubbak.core.sync.wire.Parsed;
import org.shubbak.core.text.Problem;

/// One question to the hub about certificates, with one deadline for the whole exchange.
/// @param http trusts the hub, and is closed by the caller
record HubCall(HttpClient http, URI address) {
    private static final Duration WHOLE = Duration.ofSeconds(30);

    sealed interface Reply {
        record Given(EnrolAnswer answer) implements Reply {}

        record Not(Problem problem) implements Reply {}
    }

    static HubCall to(HttpClient http, URI hub, String path) {
        return new HubCall(http, URI.create(hub.toString().replaceAll("/+$", "") + path));
    }

    Reply post(byte[] body) {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        CompletableFuture<HttpResponse<byte[]>> exchange = http.sendAsync(
                request,
                HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), EnrolJson.MAX_BYTES));
        try {
            return reply(exchange.get(WHOLE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            exchange.cancel(true);
            return new Reply.Not(Problem.of("identity.unreachable"));
        } catch (ExecutionException e) {
            return new Reply.Not(HubTrust.reason(e).orElseGet(() -> Problem.of("identity.unreachable")));
        } catch (InterruptedException e) {
            exchange.cancel(true);
            Thread.currentThread().interrupt();
            return new Reply.Not(Problem.of("identity.unreachable"));
        }
    }

    private static Reply reply(HttpResponse<byte[]> response) {
        if (response.statusCode() != 200) {
            Problem refused = HubRefusals.of(response.body());
            return new Reply.Not(refused.code().equals("sync.notAllowed") ? Problem.of("identity.notGiven") : refused);
        }
        return switch (EnrolJson.readAnswer(response.body())) {
            case Parsed.Good<EnrolAnswer> good -> new Reply.Given(good.value());
            case Parsed.Bad<EnrolAnswer> bad -> new Reply.Not(Problem.of("identity.notGiven"));
        };
    }
}
