package org.shubbak.hub;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.shubbak.core.identity.EnrolOutcome;
import org.shubbak.core.identity.Enrolled;
import org.shubbak.core.identity.Enrolment;
import org.shubbak.core.identity.StationIdentity;
import org.shubbak.core.sync.HttpHubClient;
import org.shubbak.core.sync.StationLine;
import org.shubbak.hub.enrol.Authority;
import org.shubbak.hub.enrol.Enrolling;
import org.shubbak.hub.enrol.SqlStationRegistry;
import org.shubbak.hub.store.DatabaseOpening;
import org.shubbak.hub.store.HubDatabase;
import org.shubbak.hub.store.ServerAddress;
import org.shubbak.hub.store.Stored;

/// A real hub over real TLS, and real stations with folders of their own.
record TlsHub(Hub hub, Path data, Optional<ServerAddress> server, TestClock clock) implements AutoCloseable {
    static final SecureRandom RANDOM = new SecureRandom();

    static TlsHub start(Path data, TestClock clock) {
        return start(data, Optional.empty(), clock);
    }

    static TlsHub start(Path data, TestClock clock, Limits limits) {
        return start(data, Optional.empty(), clock, limits);
    }

    static TlsHub start(Path data, Optional<ServerAddress> server, TestClock clock) {
        return start(data, server, clock, Limits.usual());
    }

    private static TlsHub start(Path data, Optional<ServerAddress> server, TestClock clock, Limits limits) {
        HubSettings settings = new HubSettings(data, "127.0.0.1", 0, Stations.any(), clock)
                .on(server)
                .overTls(List.of("localhost"))
                .within(limits);
        return switch (Hub.start(settings)) {
            case HubStart.Running running -> new TlsHub(running.hub(), data, server, clock);
            case HubStart.Refused refused ->
                throw new AssertionError(refused.problem().code());
        };
    }

    URI address() {
        return hub.address();
    }

    /// As an operator makes one beside the running hub.
    String code(String station) {
        return beside(database -> {
            Authority.Opening.Opened opened = (Authority.Opening.Opened) Authority.open(data, clock, RANDOM);
            return ((Stored.Done<org.shubbak.core.identity.EnrolCode>)
                            new Enrolling(opened.authority(), new SqlStationRegistry(database), clock)
                                    .code(station, "RAM"))
                    .value()
                    .text();
        });
    }

    void revoke(String station) {
        boolean known = beside(database ->
                ((Stored.Done<Boolean>) new SqlStationRegistry(database).revoke(station, clock.instant())).value());
        if (!known) {
            throw new AssertionError("no such station");
        }
    }

    private <T> T beside(java.util.function.Function<HubDatabase, T> work) {
        DatabaseOpening.Opened opened = (DatabaseOpening.Opened) HubDatabase.beside(data, server);
        try (HubDatabase database = opened.database()) {
            return work.apply(database);
        }
    }

    /// @param clock of the station
    static Enrolment station(Path folder, Clock clock) {
        return new Enrolment(identity(folder, clock), clock, RANDOM);
    }

    static StationIdentity identity(Path folder, Clock clock) {
        return ((StationIdentity.Opening.Opened) StationIdentity.open(folder, clock, RANDOM)).identity();
    }

    Enrolled enrolled(Enrolment station, String name) {
        return enrolled(station.enrol(address(), code(name)));
    }

    static Enrolled enrolled(EnrolOutcome outcome) {
        return switch (outcome) {
            case EnrolOutcome.Done done -> done.enrolled();
            case EnrolOutcome.Refused refused ->
                throw new AssertionError(refused.problem().code());
        };
    }

    StationLine line(Enrolment station, String name) {
        return new StationLine(
                address(),
                name,
                station,
                given -> new HttpHubClient(
                        address(),
                        station.publicKey(),
                        given.map(station::client).orElseGet(HttpClient::newHttpClient),
                        Duration.ofSeconds(30)),
                clock);
    }

    HttpResponse<String> post(HttpClient client, String path, String body) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(address() + path))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body, UTF_8))
                        .build(),
                BodyHandlers.ofString(UTF_8));
    }

    HttpResponse<String> get(HttpClient client, String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(address() + path)).build(), BodyHandlers.ofString(UTF_8));
    }

    @Override
    public void close() {
        hub.close();
    }
}
