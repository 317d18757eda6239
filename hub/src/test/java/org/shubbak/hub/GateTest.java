package org.shubbak.hub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shubbak.core.identity.Enrolled;
import org.shubbak.core.identity.Enrolment;
import org.shubbak.core.sync.wire.EventTypes;

/// One bad station, or one bad address, slows nobody else.
class GateTest {
    private static final Limits STRICT = new Limits(new Limits.Rate(1, 3), new Limits.Rate(1, 3), 2);

    @TempDir
    Path folder;

    private static HttpResponse<String> changes(HubUnderTest hub, String station) throws Exception {
        return hub.send(hub.request("/v1/changes?station=" + station + "&after=0")
                .header(Door.KEY, StationKey.shown(station))
                .build());
    }

    @Test
    void aStationThatAsksTooOftenIsToldToWaitAndTheOthersAreNot() throws Exception {
        try (HubUnderTest hub = HubUnderTest.start(HubSettings.local(folder).within(STRICT))) {
            List<Integer> statuses = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                HttpResponse<String> answer = changes(hub, "bad");
                statuses.add(answer.statusCode());
                if (answer.statusCode() == 429) {
                    assertThat(answer.headers().firstValue("Retry-After").orElse(""))
                            .matches("[1-9]\\d*");
                    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
                }
            }
            assertThat(statuses.subList(0, 3)).containsOnly(200);
            assertThat(statuses).contains(429);
            assertThat(changes(hub, "good").statusCode()).isEqualTo(200);
            assertThat(hub.get("/metrics").body()).containsPattern("turned_away_total\\{limit=\"station\"} [1-9]");
        }
    }

    @Test
    void anAddressThatAsksTooOftenIsToldToWaitAndStationsAreNot() throws Exception {
        try (HubUnderTest hub = HubUnderTest.start(HubSettings.local(folder).within(STRICT))) {
            Set<Integer> statuses = new TreeSet<>();
            for (int i = 0; i < 30; i++) {
                statuses.add(hub.get("/r/nonsense").statusCode());
            }
            assertThat(statuses).containsExactly(404, 429);
            assertThat(changes(hub, "good").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void overTlsItIsTheCertificateThatCountsAndNotTheAddress() throws Exception {
        TestClock clock = new TestClock();
        try (TlsHub hub = TlsHub.start(folder.resolve("hub"), clock, STRICT)) {
            Enrolment station = TlsHub.station(folder.resolve("a"), clock);
            Enrolled enrolled = hub.enrolled(station, "ram-01");
            try (HttpClient client = station.client(enrolled);
                    HttpClient nobody = Strangers.withoutCertificate(enrolled.authority())) {
                Set<Integer> strangers = new TreeSet<>();
                for (int i = 0; i < 30; i++) {
                    strangers.add(hub.get(nobody, "/v1/changes?station=ram-01&after=0")
                            .statusCode());
                }
                assertThat(strangers).contains(429).isSubsetOf(403, 429);
                assertThat(hub.get(client, "/v1/changes?station=ram-01&after=0").statusCode())
                        .isEqualTo(200);
            }
        }
    }

    /// More halves of batches than the hub has places, all of one station, and none of them ever ends.
    @Test
    void aStationThatNeverFinishesSendingTakesNoPlaceOfTheOthers() throws Exception {
        Limits slow = new Limits(new Limits.Rate(1000, 1000), new Limits.Rate(1000, 1000), 4);
        try (HubUnderTest hub = HubUnderTest.start(HubSettings.local(folder).within(slow))) {
            List<Socket> halves = new ArrayList<>();
            int turned = 0;
            for (int i = 0; i < BatchRoute.AT_ONCE + 10; i++) {
                Socket half = half(hub.hub().address(), "bad");
                halves.add(half);
            }
            for (Socket half : halves) {
                turned += turned(half) ? 1 : 0;
            }
            SendingStation good = new SendingStation("good");
            assertThat(hub.words("good", good.event(good.newApplication(), 1, EventTypes.SUBMITTED)))
                    .containsExactly("accepted");
            assertThat(turned).isEqualTo(BatchRoute.AT_ONCE + 10 - 4);
            for (Socket half : halves) {
                half.close();
            }
        }
    }

    private static Socket half(URI hub, String station) throws IOException {
        Socket socket = new Socket(hub.getHost(), hub.getPort());
        socket.setSoTimeout(1_500);
        socket.getOutputStream()
                .write(("POST /v1/events:batch HTTP/1.1\r\nHost: hub\r\nContent-Type: application/json\r\n" + Door.KEY
                                + ": " + StationKey.shown(station) + "\r\nContent-Length: 500\r\n\r\n{\"station\":")
                        .getBytes(UTF_8));
        return socket;
    }

    private static boolean turned(Socket half) throws IOException {
        try {
            InputStream in = half.getInputStream();
            return new String(in.readNBytes(12), UTF_8).equals("HTTP/1.1 429");
        } catch (java.net.SocketTimeoutException e) {
            return false; // it waits for the other half
        }
    }

    @Test
    void everyRouteAnswersTooOftenAsDescribed() throws Exception {
        try (HubUnderTest hub = HubUnderTest.start(HubSettings.local(folder).within(STRICT))) {
            OpenApi description = OpenApi.read(hub.get("/openapi.yaml").body());
            Set<String> promised = description.promised().stream()
                    .filter(promise -> promise.endsWith(" 429") && !promise.contains("/v1/enrol"))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(promised).hasSizeGreaterThan(11);
            Set<String> met = new TreeSet<>();
            for (String promise : promised) {
                String[] words = promise.split(" ", -1);
                HttpResponse<String> answer = untilTurned(hub, words[0], words[1]);
                met.add(description.met(words[0], words[1], answer));
            }
            assertThat(met).isEqualTo(promised);
        }
    }

    private static HttpResponse<String> untilTurned(HubUnderTest hub, String method, String path) throws Exception {
        String address = path.replace("{id}", new UUID(1, 1).toString())
                .replace("{token}", "x")
                .replace("{version}", "2026.11");
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(hub.hub().address() + address));
        switch (method) {
            case "post" -> request.header("Content-Type", "application/json").POST(BodyPublishers.ofString("{}"));
            case "patch" -> request.method("PATCH", BodyPublishers.ofString("x"));
            case "head" -> request.HEAD();
            default -> request.GET();
        }
        HttpResponse<String> answer = hub.client().send(request.build(), BodyHandlers.ofString(UTF_8));
        for (int i = 0; i < 30 && answer.statusCode() != 429; i++) {
            answer = hub.client().send(request.build(), BodyHandlers.ofString(UTF_8));
        }
        return answer;
    }
}
