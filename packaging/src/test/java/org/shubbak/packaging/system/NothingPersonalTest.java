package org.shubbak.packaging.system;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shubbak.packaging.demo.DemoMain;

/// Citizens are served at a kiosk and a counter, everything is logged with the whole text of every fault, and then no
/// file has anything of theirs but those that must: the papers, and the record of the bytes on the devices' lines,
/// which
/// the demonstration asks its simulators for. Not even the hub's: it was sent what only the ministries can open.
class NothingPersonalTest {
    private static final List<String> THEIRS = List.of(
            "NAJJAR",
            "YOUSEF",
            "900000001",
            "900 000 001",
            "400000014",
            "400 000 014",
            "0599123456",
            "599 123 456",
            "6-1234-H",
            "61234H",
            "سامي",
            "خليل");

    @TempDir
    private Path folder;

    @Test
    void whatCitizensSayIsInNoLogNoTemporaryFileAndNoClearColumn() throws IOException, InterruptedException {
        tour();

        assertThat(found(inDemo("kiosk-reader-transcript.txt")))
                .as("the reader's line")
                .isNotEmpty();
        assertThat(log()).as("everything is logged").contains("TRACE").contains("payment");
        assertThat(files().stream().filter(file -> !isTheirs(file)).flatMap(file -> found(file).stream()))
                .isEmpty();
    }

    @Test
    void aMarkInAnyEncodingIsFound() throws IOException {
        for (Charset charset : List.of(UTF_8, UTF_16LE, UTF_16BE)) {
            Path file = Files.write(folder.resolve(charset.name()), "xسامي 2".getBytes(charset));

            assertThat(found(file)).as(charset.name()).hasSize(1);
        }
    }

    private void tour() throws IOException, InterruptedException {
        Path temporary = Files.createDirectories(folder.resolve("temporary"));
        String everything = Objects.requireNonNull(getClass().getResource("log-everything.xml"))
                .toString();
        ProcessBuilder demo = new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                DemoMain.class.getName(),
                "--tour=" + folder.resolve("pictures"),
                "--data=" + folder.resolve("demo"));
        demo.environment()
                .put(
                        "JAVA_TOOL_OPTIONS",
                        "-Djava.io.tmpdir=" + temporary + " -Dlogback.configurationFile=" + everything);
        Process process = demo.redirectErrorStream(true)
                .redirectOutput(folder.resolve("demo.log").toFile())
                .start();
        assertThat(process.waitFor(8, MINUTES)).isTrue();
        assertThat(process.exitValue()).as(this::log).isZero();
    }

    private String log() {
        try {
            return Files.readString(folder.resolve("demo.log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path inDemo(String name) throws IOException {
        return files().stream().filter(file -> file.endsWith(name)).findFirst().orElseThrow();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private boolean isTheirs(Path file) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        return name.startsWith("pictures/") || name.contains("-paper/") || name.endsWith("-transcript.txt");
    }

    private List<String> found(Path file) {
        try {
            String bytes = latin(Files.readAllBytes(file));
            List<String> found = new ArrayList<>();
            for (Charset charset : List.of(UTF_8, UTF_16LE, UTF_16BE)) {
                for (String mark : THEIRS) {
                    int at = bytes.indexOf(latin(mark.getBytes(charset)));
                    if (at >= 0) {
                        found.add(folder.relativize(file) + " has " + mark + ": "
                                + bytes.substring(Math.max(0, at - 60), Math.min(bytes.length(), at + 60)));
                    }
                }
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, ISO_8859_1);
    }
}
