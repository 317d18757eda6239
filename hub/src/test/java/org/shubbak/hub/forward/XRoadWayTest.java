package org.shubbak.hub.forward;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a security server and the ministry behind it can say, and what it means for the event.
class XRoadWayTest {
    private static final UUID ID = UUID.fromString("0192f0c1-0000-7000-8000-000000000001");
    private MinistryServer server;
    private Way way;

    @BeforeEach
    void start() throws IOException {
        server = new MinistryServer();
        way = server.reaching("MOI", 1).open();
    }

    @AfterEach
    void stop() {
        way.close();
        server.close();
    }

    private static Consignment event(String facts) {
        return new EventConsignment(
                7,
                ID,
                new UUID(1, 1),
                1,
                "submitted",
                "ram-01",
                4,
                "2026-11-23T09:15:00Z",
                "2026-11-23T09:15:02Z",
                facts,
                null,
                "eyJ.sealed");
    }

    private Handover hand() {
        return way.hand(event("{\"actor\":\"clerk-7\",\"number\":\"RAM-26-1\"}"));
    }

    private Handover answered(MinistryServer.Answer answer) {
        server.misbehaves = got -> true;
        server.misbehaviour = answer;
        return hand();
    }

    @Test
    void aMessageHasTheAddressAndTheHeadersOfTheProtocolAndItsProofIsKept() {
        assertThat(hand()).isEqualTo(new Handover.Taken("r-1", "aGFzaA=="));
        MinistryServer.Got got = server.taken.getFirst();
        assertThat(got.path()).isEqualTo("/r1/PS/GOV/MOI/registry/events");
        assertThat(got.headers())
                .containsEntry("X-road-client", List.of("PS/GOV/MTIT/shubbak"))
                .containsEntry("X-road-id", List.of(ID.toString()))
                .containsEntry("X-road-userid", List.of("PSclerk-7"))
                .containsEntry("X-road-issue", List.of("RAM-26-1"))
                .containsEntry("Content-type", List.of("application/json"));
        assertThat(got.event().path("body").stringValue()).isEqualTo("eyJ.sealed");
        assertThat(got.event().path("applicationSeq").intValue()).isEqualTo(1);
    }

    @Test
    void partsOfTheAddressAreEncodedOneByOne() {
        assertThat(XRoadNames.address(URI.create("https://ss.example:8443/"), "PS/GOV/MOI/سجل مدني/events"))
                .hasToString(
                        "https://ss.example:8443/r1/PS/GOV/MOI/%D8%B3%D8%AC%D9%84%20%D9%85%D8%AF%D9%86%D9%8A/events");
    }

    @Test
    void whatCannotStandInAHeaderIsLeftOut() {
        assertThat(way.hand(event("{\"actor\":\"خالد\",\"number\":\"رام\"}"))).isInstanceOf(Handover.Taken.class);
        assertThat(server.taken.getFirst().headers()).doesNotContainKeys("X-road-userid", "X-road-issue");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 409, 410, 413, 415, 422})
    void theMinistrysOwnNoIsANo(int status) {
        assertThat(answered(exchange -> MinistryServer.status(exchange, status)))
                .isEqualTo(new Handover.Refused(Integer.toString(status)));
    }

    @ParameterizedTest
    @ValueSource(ints = {206, 301, 302, 401, 403, 404, 405, 408, 425, 429, 500, 501, 502, 503, 504})
    void troubleJudgesNothing(int status) {
        assertThat(answered(exchange -> MinistryServer.status(exchange, status)))
                .isInstanceOf(Handover.Unknown.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 400, 422, 500})
    void anErrorOfTheExchangeLayerJudgesNothingWhateverTheStatus(int status) {
        Handover handover = answered(exchange -> {
            exchange.getResponseHeaders().add("X-Road-Error", "Server.ServerProxy.NetworkError");
            MinistryServer.status(exchange, status);
        });
        assertThat(handover).isEqualTo(Handover.Unknown.of("exchange-error"));
    }

    /// The login page of a hotel says 200 to everything.
    @ParameterizedTest
    @ValueSource(ints = {200, 202, 400, 422})
    void anAnswerWithoutTheIdOfTheMessageIsNotItsAnswer(int status) {
        assertThat(answered(exchange -> {
                    exchange.sendResponseHeaders(status, -1);
                    exchange.close();
                }))
                .isInstanceOf(Handover.Unknown.class);
        assertThat(answered(exchange -> {
                    exchange.getResponseHeaders().add("X-Road-Id", new UUID(9, 9).toString());
                    exchange.sendResponseHeaders(status, -1);
                    exchange.close();
                }))
                .isInstanceOf(Handover.Unknown.class);
    }

    @Test
    void aWishToBeLeftAloneIsHeard() {
        assertThat(answered(exchange -> {
                    exchange.getResponseHeaders().add("Retry-After", "90");
                    MinistryServer.status(exchange, 503);
                }))
                .isEqualTo(new Handover.Unknown("status 503", Optional.of(Duration.ofSeconds(90))));
    }

    @Test
    void silenceABrokenLineAndNobodyJudgeNothing() {
        assertThat(answered(exchange -> exchange.close())).isInstanceOf(Handover.Unknown.class);
        try (Way impatient = new XRoadWay(
                HttpClient.newHttpClient(),
                XRoadNames.address(server.address(), "PS/GOV/MOI/registry/events"),
                XRoadNames.address(server.address(), "PS/GOV/MOI/registry/events/papers"),
                new XRoadNames("X-Road", "PS/GOV/MTIT/shubbak"),
                Duration.ofMillis(200))) {
            server.misbehaviour = exchange -> {}; // never answers
            assertThat(impatient.hand(event("{}"))).isEqualTo(Handover.Unknown.of("silent"));
        }
        server.close();
        assertThat(hand()).isInstanceOf(Handover.Unknown.class);
    }

    @Test
    void anotherLayerSaysTheSameUnderItsOwnPrefix() {
        XRoadNames names = new XRoadNames("UXP", "PS/GOV/MTIT/shubbak");
        assertThat(names.header("Client")).isEqualTo("UXP-Client");
    }
}
