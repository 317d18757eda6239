package org.shubbak.hardware.technician;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/// Whether a hub is at an address, and what time it has.
@FunctionalInterface
interface HubProbe {
    Duration PATIENCE = Duration.ofSeconds(4);

    Answer ask(URI hub);

    sealed interface Answer {
        record There(Optional<ZonedDateTime> date) implements Answer {}

        /// Something answers that is no hub, or one in trouble.
        record Strange(String status) implements Answer {}

        record Away() implements Answer {}
    }

    static HubProbe http() {
        return hub -> {
            HttpRequest request = HttpRequest.newBuilder(hub.resolve("/health"))
                    .timeout(PATIENCE)
                    .build();
            try (HttpClient client =
                    HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
                HttpResponse<Void> response = client.send(request, HttpResponse.BodyHandlers.discarding());
                return response.statusCode() == 200
                        ? new Answer.There(response.headers().firstValue("date").flatMap(HubProbe::date))
                        : new Answer.Strange(Integer.toString(response.statusCode()));
            } catch (IOException e) {
                return new Answer.Away();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return new Answer.Away();
            }
        };
    }

    private static Optional<ZonedDateTime> date(String header) {
        try {
            return Optional.of(ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME));
        } catch (DateTimeException e) {
            return Optional.empty(); // an answer is proof enough that somebody is there
        }
    }
}
