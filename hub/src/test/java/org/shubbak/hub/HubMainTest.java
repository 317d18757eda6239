package org.shubbak.hub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HubMainTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int hub(String... arguments) {
        return new HubMain(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8)).run(arguments);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "serve --nonsense",
                "serve --listen 8480",
                "serve --listen :1",
                "serve --listen a:b",
                "serve --listen a:65536",
                "serve --listen",
                "serve --keep-bodies 0",
                "serve --keep-bodies soon",
                "serve --database nonsense",
                "serve --database jdbc:postgresql://user:secret@localhost/hub",
                "serve --database jdbc:mysql://localhost/hub?password=secret"
            })
    void wrongUsageIsExitCodeTwo(String line) {
        assertThat(hub(line.isEmpty() ? new String[0] : line.split(" ", -1))).isEqualTo(2);
        assertThat(err.toString(UTF_8)).isNotEmpty().doesNotContain("secret");
    }

    @Test
    void helpAndVersionAreExitCodeNought() {
        assertThat(hub("--help")).isZero();
        assertThat(hub("serve", "--help")).isZero();
        assertThat(hub("--version")).isZero();
        assertThat(out.toString(UTF_8))
                .contains(
                        "--data=DIR", "--listen=HOST:PORT", "--stations=FILE", "--database=URL", "enrol-code", "hub ");
        assertThat(err.size()).isZero();
    }

    @Test
    void aCodeIsMadeStationsAreListedAndRevokedBesideARunningHub() throws Exception {
        String data = folder.resolve("hub").toString();
        try (HubUnderTest running = HubUnderTest.start(folder.resolve("hub"))) {
            assertThat(hub("enrol-code", "--station", "ram-01", "--office", "RAM", "--data", data))
                    .isZero();
            assertThat(out.toString(UTF_8))
                    .containsPattern("(?m)^([0-9A-HJKMNP-TV-Z]{5}-){3}[0-9A-HJKMNP-TV-Z]{5}$")
                    .contains("for ram-01, once, until ");
            running.change("INSERT INTO station VALUES('ram-02', 'RAM', 'k', 1, NULL)");
            assertThat(hub("revoke", "--station", "ram-02", "--data", data)).isZero();
            assertThat(hub("stations", "--json", "--data", data)).isZero();
            assertThat(out.toString(UTF_8)).contains("\"station\":\"ram-02\"", "\"state\":\"revoked\"");
            assertThat(hub("revoke", "--station", "nobody", "--data", data)).isEqualTo(1);
            assertThat(err.toString(UTF_8)).contains("knows no station named nobody", "لا يعرف");
            assertThat(hub("enrol-code", "--station", "a/b", "--data", data)).isEqualTo(1);
            assertThat(hub("enrol-code", "--data", data)).isEqualTo(2);
        }
    }

    @Test
    void aTakenAddressIsSaidInOneSentenceInBothLanguages() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            String address = "127.0.0.1:" + taken.getLocalPort();
            refused("serve", "--data", folder.resolve("data").toString(), "--listen", address);
            assertThat(err.toString(UTF_8)).contains(address, "cannot listen on", "تعذر الاستماع");
        }
    }

    @Test
    void aFileThatIsNoDatabaseIsRefusedAndLeftAsItIs() throws Exception {
        byte[] nonsense = "nonsense ".repeat(2000).getBytes(UTF_8);
        Files.write(folder.resolve("hub.db"), nonsense);
        refused("serve", "--data", folder.toString(), "--listen", "127.0.0.1:0");
        assertThat(err.toString(UTF_8)).contains("is damaged", "تالفة");
        assertThat(folder.resolve("hub.db")).hasBinaryContent(nonsense);
    }

    @Test
    void aDatabaseWithAPageOverwrittenIsRefused() throws Exception {
        try (HubUnderTest hub = HubUnderTest.start(folder)) {
            hub.change("INSERT INTO alarm VALUES ('k', 's', x'00', 1, 0)");
        }
        byte[] file = Files.readAllBytes(folder.resolve("hub.db"));
        java.util.Arrays.fill(file, 4096, file.length, (byte) 0x5A);
        Files.write(folder.resolve("hub.db"), file);
        refused("serve", "--data", folder.toString(), "--listen", "127.0.0.1:0");
        assertThat(err.toString(UTF_8)).contains("is damaged");
    }

    @Test
    void twoHubsNeverShareOneFolder() {
        HubUnderTest first = HubUnderTest.start(folder);
        refused("serve", "--data", folder.toString(), "--listen", "127.0.0.1:0");
        assertThat(err.toString(UTF_8)).contains("Another hub", "مركز رئيسي آخر");
        first.close();
        HubUnderTest.start(folder).close();
    }

    @Test
    void dataOfANewerHubIsLeftAlone() throws Exception {
        try (HubUnderTest hub = HubUnderTest.start(folder)) {
            hub.change("INSERT INTO schema_history SELECT 99, '99', 'later', type, script, checksum, installed_by,"
                    + " installed_on, execution_time, success FROM schema_history WHERE version = '2'");
        }
        refused("serve", "--data", folder.toString(), "--listen", "127.0.0.1:0");
        assertThat(err.toString(UTF_8)).contains("newer hub", "إصدار أحدث");
    }

    @Test
    void aFolderThatCannotBeIsSaidSo() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "x");
        refused("serve", "--data", file.resolve("data").toString(), "--listen", "127.0.0.1:0");
        assertThat(err.toString(UTF_8)).contains("cannot be used");
    }

    @Test
    void aListOfStationsThatIsNotThereIsSaidSo() {
        refused(
                "serve",
                "--data",
                folder.toString(),
                "--stations",
                folder.resolve("none").toString());
        assertThat(err.toString(UTF_8)).contains("list of stations", "ملف الأجهزة");
    }

    @Test
    void toldToStopItEndsSoonAlthoughAConnectionIsOpenAndLeavesOneFile() throws Exception {
        Path data = folder.resolve("data");
        try (HubProcess hub = HubProcess.serve(data);
                HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest health =
                    HttpRequest.newBuilder(hub.address().resolve("/health")).build();
            assertThat(client.send(health, BodyHandlers.ofString()).statusCode())
                    .isEqualTo(200);
            assertThat(hub.stop(10)).isTrue();
        }
        try (var files = Files.list(data)) {
            assertThat(files.map(file -> String.valueOf(file.getFileName())))
                    .containsExactlyInAnyOrder("hub.db", "hub.lock");
        }
        assertThat(Files.readString(folder.resolve("hub.log"))).contains("hub stopped");
    }

    /// Two lines, Arabic and English, each with the same incident code, and nothing on standard output.
    private void refused(String... arguments) {
        assertThat(hub(arguments)).isEqualTo(1);
        List<String> lines = err.toString(UTF_8).lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst()).containsPattern("رمز الخلل: [0-9A-F]{4}-[0-9A-F]{4}");
        assertThat(lines.getLast()).containsPattern("Incident code: [0-9A-F]{4}-[0-9A-F]{4}");
        assertThat(out.size()).isZero();
    }

    @Test
    void nobodyElseOnThisComputerMayReadTheFolder() throws IOException {
        Path data = folder.resolve("data");
        HubUnderTest.start(data).close();
        if (Files.getFileStore(data).supportsFileAttributeView("posix")) {
            assertThat(Files.getPosixFilePermissions(data)).hasSize(3);
        }
        assertThat(data).isDirectory();
    }
}
