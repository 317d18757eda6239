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
import org.shubbak.core.identity.HubAddress;
import org.shubbak.core.identity.HubRefusals;
import org.shubbak.core.text.Problem;

/// Whether a hub is at an address, and what time it has.
@FunctionalInterface
interface HubProbe {
    Duration PATIENCE = Duration.ofSeconds(4);

    Answer ask(URI hub);

    sealed interface Answer {
        record There(Optional<ZonedDateTime> date) implements Answer {}

        /// Something answers that is no hub, or one in trouble.
        record Strange(String status) implements Answer {}

        /// Nothing may be sent there, or it is not this station's hub.
        record NotBelieved(Problem problem) implements Answer {}

        record Away() implements Answer {}
    }

    /// With the station's own certificate and trust, where the address wants them.
    static HubProbe of(HubDesk desk) {
        return hub -> {
            Optional<Problem> refused = HubAddress.refusal(hub);
            if (refused.isPresent()) {
                return new Answer.NotBelieved(refused.get());
            }
            if (!HubAddress.secure(hub)) {
                return ask(hub, HttpClient.newBuilder().connectTimeout(PATIENCE).build());
            }
            return desk.enrolment()
                    .flatMap(enrolment -> desk.enrolled().map(enrolment::client))
                    .map(client -> ask(hub, client))
                    .orElseGet(() -> new Answer.NotBelieved(Problem.of("identity.notEnrolled")));
        };
    }

    private static Answer ask(URI hub, HttpClient asking) {
        HttpRequest request =
                HttpRequest.newBuilder(hub.resolve("/health")).timeout(PATIENCE).build();
        try (HttpClient client = asking) {
            HttpResponse<Void> response = client.send(request, HttpResponse.BodyHandlers.discarding());
            return response.statusCode() == 200
                    ? new Answer.There(response.headers().firstValue("date").flatMap(HubProbe::date))
                    : new Answer.Strange(Integer.toString(response.statusCode()));
        } catch (IOException e) {
            Problem problem = HubRefusals.of(e);
            return problem.code().equals("sync.unreachable") ? new Answer.Away() : new Answer.NotBelieved(problem);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer.Away();
        }
    }

    private static Optional<ZonedDateTime> date(String header) {
        try {
            return Optional.of(ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME));
        } catch (DateTimeException e) {
            return Optional.empty(); // an answer is proof enough that somebody is there
        }
    }
}
