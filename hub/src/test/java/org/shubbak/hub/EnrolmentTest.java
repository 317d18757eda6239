package org.shubbak.hub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shubbak.core.identity.EnrolCode;
import org.shubbak.core.identity.EnrolOutcome;
import org.shubbak.core.identity.Enrolled;
import org.shubbak.core.identity.Enrolment;
import org.shubbak.core.identity.StationIdentity;
import org.shubbak.core.sync.wire.EnrolJson;
import org.shubbak.core.sync.wire.EnrolRequest;

class EnrolmentTest {
    @TempDir
    Path folder;

    private final TestClock clock = new TestClock();
    private TlsHub hub;

    @BeforeEach
    void start() {
        hub = TlsHub.start(folder.resolve("hub"), clock);
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    @Test
    void aCodeMakesAStationOnceAndForNinetyDays() {
        String code = hub.code("ram-01");
        Enrolment station = station("a");
        Enrolled enrolled = TlsHub.enrolled(station.enrol(hub.address(), code));
        assertThat(enrolled.station()).isEqualTo("ram-01");
        assertThat(enrolled.office()).isEqualTo("RAM");
        assertThat(enrolled.certificate().getNotAfter().toInstant())
                .isEqualTo(clock.instant().plus(Duration.ofDays(90)));
        assertThat(station.standing()).isEqualTo(new Enrolment.Standing.Has(enrolled));
        assertThat(refusal(station("b").enrol(hub.address(), code))).isEqualTo("identity.codeUsed");
    }

    @Test
    void aCodeMayBeTypedAsPeopleType() {
        String code = hub.code("ram-01");
        String typed = " "
                + code.toLowerCase(Locale.ROOT)
                        .replace('0', 'o')
                        .replace('1', 'l')
                        .replace('-', ' ') + " ";
        assertThat(station("a").enrol(hub.address(), typed)).isInstanceOf(EnrolOutcome.Done.class);
    }

    @Test
    void digitsOfTheOtherScriptAreDigits() {
        assertThat(EnrolCode.typed("٠١٢٣٤-٥٦٧٨٩-ABCDE-FGHJK")).contains(new EnrolCode("0123456789", "ABCDEFGHJK"));
        assertThat(EnrolCode.typed("01234-56789-ABCDE-FGHJ")).isEmpty();
        assertThat(EnrolCode.typed("01234-56789-ABCDE-FGHJU")).isEmpty();
    }

    @Test
    void aCodeEndsAfterADay() {
        String code = hub.code("ram-01");
        clock.pass(Duration.ofHours(24));
        assertThat(refusal(station("a").enrol(hub.address(), code))).isEqualTo("identity.codeExpired");
    }

    @Test
    void everyWrongCharacterIsNoticedBeforeAnythingIsSent() {
        String code = hub.code("ram-01");
        Enrolment station = station("a");
        for (int i = 0; i < code.length(); i++) {
            if (code.charAt(i) != '-') {
                char other = code.charAt(i) == 'Z' ? '7' : 'Z';
                String wrong = code.substring(0, i) + other + code.substring(i + 1);
                assertThat(refusal(station.enrol(hub.address(), wrong))).isEqualTo("identity.codeOtherHub");
            }
        }
        assertThat(station.enrol(hub.address(), code)).isInstanceOf(EnrolOutcome.Done.class);
    }

    @Test
    void whoeverStandsBetweenWithAnotherAuthorityIsNeverToldTheCode() throws Exception {
        String code = hub.code("ram-01");
        try (TlsHub between = TlsHub.start(folder.resolve("between"), clock);
                Listening wire = Listening.before(between.address())) {
            assertThat(refusal(station("a").enrol(wire.address(), code))).isEqualTo("identity.codeOtherHub");
            assertThat(HubUnderTest.count(folder.resolve("between"), "SELECT count(*) FROM station"))
                    .isZero();
            // A ClientHello and an alert: no second flight, so no request.
            assertThat(wire.applicationRecords()).isZero();
        }
        assertThat(station("a").enrol(hub.address(), code)).isInstanceOf(EnrolOutcome.Done.class);
    }

    @Test
    void guessingIsHeardFiveTimesAndThenNotForAQuarterOfAnHour() throws Exception {
        StationIdentity guesser = TlsHub.identity(folder.resolve("g"), clock);
        try (HttpClient client = anyHub()) {
            for (int i = 0; i < 5; i++) {
                problem(guess(client, guesser, "000000000" + i), 403, "code-unknown");
            }
            HttpResponse<String> limited = guess(client, guesser, "0000000009");
            problem(limited, 429, "too-many-tries");
            assertThat(limited.headers().firstValue("Retry-After")).contains("900");
            String code = hub.code("ram-01");
            assertThat(refusal(station("a").enrol(hub.address(), code))).isEqualTo("identity.tooManyTries");
            clock.pass(Duration.ofMinutes(15));
            assertThat(station("a").enrol(hub.address(), code)).isInstanceOf(EnrolOutcome.Done.class);
        }
    }

    @Test
    void aKeyThatIsNotOnesOwnIsNotEnrolled() throws Exception {
        String secret = EnrolCode.typed(hub.code("ram-01")).orElseThrow().secret();
        StationIdentity mine = TlsHub.identity(folder.resolve("m"), clock);
        StationIdentity other = TlsHub.identity(folder.resolve("o"), clock);
        try (HttpClient client = anyHub()) {
            String key = base64(other.publicKey());
            String proof = base64(mine.sign(EnrolCode.proof(secret, key)));
            problem(post(client, new EnrolRequest(secret, key, proof)), 400, "proof-refused");
            problem(post(client, new EnrolRequest(secret, "AAAA", proof)), 400, "key-refused");
            problem(post(client, new EnrolRequest(secret, "ä", proof)), 400, "key-refused");
            problem(hub.post(client, "/v1/enrol", "{}"), 400, "enrol-unreadable");
            problem(hub.post(client, "/v1/enrol", " ".repeat(20_000)), 413, "enrol-too-large");
        }
    }

    @Test
    void theDatabaseHoldsNoCode() throws Exception {
        String code = hub.code("ram-01").replace("-", "");
        hub.close();
        try (Stream<Path> files = Files.walk(folder.resolve("hub"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String content = Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1);
                assertThat(content).doesNotContain(code.substring(0, 10)).doesNotContain(code.substring(10));
            }
        }
        start();
    }

    @Test
    void theAuthorityIsMadeOnceAndForTheHubsAccountOnly() throws Exception {
        byte[] key = Files.readAllBytes(folder.resolve("hub/ca/ca.key"));
        Enrolment station = station("a");
        hub.enrolled(station, "ram-01");
        hub.close();
        start();
        assertThat(folder.resolve("hub/ca/ca.key")).hasBinaryContent(key);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("hub/ca/ca.key"))))
                .isEqualTo("rw-------");
        Enrolled enrolled = ((Enrolment.Standing.Has) station.standing()).enrolled();
        try (HttpClient client = station.client(enrolled)) {
            assertThat(hub.get(client, "/health").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void anAuthorityThatWasChangedIsRefusedAndLeftAsItIs() throws Exception {
        hub.close();
        Path certificate = folder.resolve("hub/ca/ca.crt");
        String good = Files.readString(certificate);
        Files.writeString(certificate, good.replace("MII", "MIJ"));
        HubSettings settings = new HubSettings(folder.resolve("hub"), "127.0.0.1", 0, Stations.any(), clock)
                .overTls(java.util.List.of());
        assertThat(Hub.start(settings))
                .isInstanceOfSatisfying(
                        HubStart.Refused.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo("hub.authorityDamaged"));
        Files.writeString(certificate, good);
        start();
    }

    @Test
    void twoWithTheSameCodeAtTheSameMomentAreOneStation() throws Exception {
        String code = hub.code("ram-01");
        java.util.List<java.util.concurrent.Future<EnrolOutcome>> all = new java.util.ArrayList<>();
        try (var threads = java.util.concurrent.Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 4; i++) {
                Enrolment station = station("s" + i);
                all.add(threads.submit(() -> station.enrol(hub.address(), code)));
            }
        }
        int enrolled = 0;
        for (var one : all) {
            if (one.get() instanceof EnrolOutcome.Done) {
                enrolled++;
            } else {
                assertThat(refusal(one.get())).isEqualTo("identity.codeUsed");
            }
        }
        assertThat(enrolled).isOne();
    }

    private Enrolment station(String name) {
        return TlsHub.station(folder.resolve("stations").resolve(name), clock);
    }

    private static String refusal(EnrolOutcome outcome) {
        return ((EnrolOutcome.Refused) outcome).problem().code();
    }

    private HttpResponse<String> guess(HttpClient client, StationIdentity guesser, String secret)
            throws IOException, InterruptedException {
        String key = base64(guesser.publicKey());
        return post(client, new EnrolRequest(secret, key, base64(guesser.sign(EnrolCode.proof(secret, key)))));
    }

    private HttpResponse<String> post(HttpClient client, EnrolRequest request)
            throws IOException, InterruptedException {
        return hub.post(client, "/v1/enrol", new String(EnrolJson.write(request), UTF_8));
    }

    /// A client that trusts this hub as an enrolled station does, and is another one.
    private HttpClient anyHub() {
        Enrolment station = station("client");
        return station.client(hub.enrolled(station, "client"));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static void problem(HttpResponse<String> answer, int status, String code) {
        BatchLimitsTest.assertProblem(answer, status, code);
    }
}
