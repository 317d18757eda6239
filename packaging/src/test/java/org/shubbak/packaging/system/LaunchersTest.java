package org.shubbak.packaging.system;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LaunchersTest {
    private static final Path PRODUCT = Path.of("src", "main", "product");

    /// With other ends, Windows loses its place in a batch file and misses labels.
    @Test
    void everyLineOfABatchFileEndsAsWindowsWantsIt() throws IOException {
        for (Path file : files(".bat")) {
            String text = Files.readString(file, US_ASCII);
            assertThat(text.replace("\r\n", "")).as(file.toString()).doesNotContain("\n", "\r");
        }
    }

    @Test
    void everyProgramStartsOnBothSystems() throws IOException {
        List<String> windows = names(files(".bat"));
        assertThat(windows).contains("kiosk", "clerk", "devices", "hub", "launch");
        assertThat(names(files(""))).containsExactlyInAnyOrderElementsOf(windows);
    }

    private static List<String> names(List<Path> files) {
        return files.stream()
                .map(file -> file.getFileName().toString().replace(".bat", ""))
                .distinct()
                .toList();
    }

    /// @param end of their names; empty for those that are not for Windows
    private static List<Path> files(String end) throws IOException {
        try (Stream<Path> all = Files.walk(PRODUCT)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> end.isEmpty()
                            ? !file.toString().contains(".")
                            : file.toString().endsWith(end))
                    .toList();
        }
    }
}
