package org.shubbak.hub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shubbak.core.identity.EnrolCode;
import org.shubbak.core.identity.Enrolled;
import org.shubbak.core.identity.Enrolment;
import org.shubbak.core.identity.StationIdentity;
import org.shubbak.core.sync.wire.EnrolJson;
import org.shubbak.core.sync.wire.EnrolRequest;

/// What is described of the routes that exist over TLS only.
class EnrolOpenApiTest {
    private static final String ENROL = "/v1/enrol";
    private static final String RENEW = "/v1/enrol/renew";
    private static final String APPLICATION = "/v1/applications/{id}";

    @TempDir
    Path folder;

    private final TestClock clock = new TestClock();
    private final Set<String> met = new TreeSet<>();

    static boolean overTls(String promise) {
        return promise.contains(" " + ENROL) || promise.equals("get " + APPLICATION + " 403");
    }

    @Test
    void everyStatusOfEnrolmentIsAnsweredAsDescribed() throws Exception {
        try (TlsHub hub = TlsHub.start(folder.resolve("hub"), clock)) {
            Enrolment station = TlsHub.station(folder.resolve("a"), clock);
            Enrolled enrolled = hub.enrolled(station, "ram-01");
            try (HttpClient client = station.client(enrolled);
                    HttpClient nobody = Strangers.withoutCertificate(enrolled.authority())) {
                OpenApi description =
                        OpenApi.read(hub.get(client, "/openapi.yaml").body());
                asks(hub, client, nobody, description);
                Set<String> promised = description.promisedInPeace().stream()
                        .filter(EnrolOpenApiTest::overTls)
                        // A request that breaks off in the middle is tried where it is the rule: at the batches.
                        .filter(promise -> !promise.endsWith(" 408"))
                        .collect(Collectors.toCollection(TreeSet::new));
                assertThat(met).isEqualTo(promised);
            }
        }
    }

    private void asks(TlsHub hub, HttpClient client, HttpClient nobody, OpenApi description) throws Exception {
        String good = request(hub.code("ram-02"));
        met.add(description.met("post", ENROL, hub.post(nobody, ENROL, good)));
        met.add(description.met("post", ENROL, hub.post(nobody, ENROL, good)));
        met.add(description.met("post", ENROL, hub.post(nobody, ENROL, "nonsense")));
        met.add(description.met("post", ENROL, hub.post(nobody, ENROL, " ".repeat(20_000))));
        met.add(description.met("post", ENROL, asText(hub, nobody)));
        met.add(description.met("post", RENEW, hub.post(client, RENEW, "{}")));
        met.add(description.met("post", RENEW, hub.post(nobody, RENEW, "{}")));
        met.add(description.met("get", APPLICATION, hub.get(nobody, "/v1/applications/" + new UUID(7, 7))));
        String other = request(hub.code("ram-03"));
        HubUnderTest.change(hub.data(), "ALTER TABLE enrol_code RENAME TO gone");
        met.add(description.met("post", ENROL, hub.post(nobody, ENROL, other)));
        HubUnderTest.change(hub.data(), "ALTER TABLE gone RENAME TO enrol_code");
        for (int i = 0; i < 6; i++) {
            met.add(description.met(
                    "post", ENROL, hub.post(nobody, ENROL, request("00000-0000" + i + "-00000-00000"))));
        }
        HubUnderTest.change(hub.data(), "ALTER TABLE station_certificate RENAME TO gone");
        met.add(description.met("post", RENEW, hub.post(client, RENEW, "{}")));
    }

    private static HttpResponse<String> asText(TlsHub hub, HttpClient nobody) throws Exception {
        return nobody.send(
                HttpRequest.newBuilder(URI.create(hub.address() + ENROL))
                        .header("Content-Type", "text/plain")
                        .POST(BodyPublishers.ofString("{}"))
                        .build(),
                BodyHandlers.ofString(UTF_8));
    }

    private String request(String code) {
        StationIdentity other = TlsHub.identity(folder.resolve("other"), clock);
        String secret = EnrolCode.typed(code).orElseThrow().secret();
        String key = base64(other.publicKey());
        String proof = base64(other.sign(EnrolCode.proof(secret, key)));
        return new String(EnrolJson.write(new EnrolRequest(secret, key, proof)), UTF_8);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
