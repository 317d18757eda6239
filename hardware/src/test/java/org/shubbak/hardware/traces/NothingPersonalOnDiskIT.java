package org.shubbak.hardware.traces;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// After every test of this module has run: what a device sent is in no file that the run left behind. Temporary
/// files are kept for this, and the reports of the run count as well.
class NothingPersonalOnDiskIT {
    private static final Path LEFT =
            Path.of(System.getProperty("left.behind", "target")).toAbsolutePath();

    /// Made from the sources before any test ran, or recordings of the machine: nothing a device could be in.
    private static final Set<String> NOT_OF_THE_RUN = Set.of(
            "classes",
            "test-classes",
            "generated-sources",
            "generated-test-sources",
            "maven-status",
            "maven-archiver",
            "site",
            "jacoco.exec");

    /// By the end of its path, with the reason.
    private static final Map<String, String> ASKED_FOR =
            Map.of("deep/bytes.txt", "the transcript of a simulated reader, which SimulateCommandTest asks for");

    @Test
    void nothingThatADeviceSentIsInAnyFile() throws IOException {
        FileSearch search = new FileSearch(KnownMarks.in(Path.of("").toAbsolutePath()));
        List<Path> files = files();
        assertThat(files).isNotEmpty();
        assertThat(files.stream().flatMap(file -> findings(search, file))).isEmpty();
    }

    /// A search that finds nothing says nothing unless something was sent. Not for a run of chosen tests.
    @Test
    void theSimulatedDevicesReallySentThem() throws IOException {
        assumeThat(System.getProperty("test")).isNull();
        assertThat(files()).hasSizeGreaterThan(100);
        assertThat(Set.copyOf(Files.readAllLines(LEFT.resolve("marks-sent.txt"))))
                .contains("TerminalSimulator CARD_NUMBER", "TerminalSimulator TRACK", "TerminalSimulator CHECK_VALUE")
                .contains("LrcSimulator CARD_NUMBER")
                .contains("ReaderSimulator ZONE_LINE", "ReaderSimulator ZONE_NAME")
                .contains("ReaderSimulator DOCUMENT_NUMBER", "ReaderSimulator PERSONAL_NUMBER");
    }

    private static Stream<String> findings(FileSearch search, Path file) {
        try {
            String name = LEFT.relativize(file).toString();
            return Stream.concat(search.in(name.getBytes(UTF_8)).stream(), search.in(Files.readAllBytes(file)).stream())
                    .map(mark -> name + ": " + mark);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    /// The module's own jar is its classes once more, with the samples of the simulators.
    private static boolean ofTheRun(Path file) {
        String top = file.getName(0).toString();
        return !NOT_OF_THE_RUN.contains(top) && !(file.getNameCount() == 1 && top.endsWith(".jar"));
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(LEFT)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> ofTheRun(LEFT.relativize(file)))
                    .filter(file -> ASKED_FOR.keySet().stream().noneMatch(file::endsWith))
                    .toList();
        }
    }
}
