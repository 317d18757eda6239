package org.shubbak.packaging.system;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The assembled product loads the native half of the serial library from its own folder and writes none anywhere.
@EnabledOnOs(OS.LINUX)
class NativeLibraryIT {
    private static final Path PRODUCT = Path.of("target", "shubbak").toAbsolutePath();

    @TempDir
    private Path folder = Path.of("");

    private Path temporary = folder;
    private Path home = folder;

    @BeforeEach
    void empty() throws IOException {
        temporary = Files.createDirectory(folder.resolve("temporary"));
        home = Files.createDirectory(folder.resolve("home"));
    }

    @Test
    void listingThePortsWritesNothing() throws Exception {
        devices("list");
        assertThat(written()).isEmpty();
    }

    @Test
    void openingAPortLoadsTheLibraryOfTheInstallation() throws Exception {
        String said = devices("read-id", "--port", "serial:" + folder.resolve("nothing"), "--timeout", "1");
        assertThat(said).containsPattern("Loaded library " + PRODUCT + "/lib/native/Linux/\\w+/libjSerialComm.so");
        assertThat(written()).isEmpty();
    }

    private List<Path> written() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("said") && !file.toString().contains("hsperfdata"))
                    .toList();
        }
    }

    private String devices(String... arguments) throws IOException, InterruptedException {
        Path said = folder.resolve("said");
        ProcessBuilder start = new ProcessBuilder(
                Stream.concat(Stream.of(PRODUCT.resolve("bin/devices").toString()), Stream.of(arguments))
                        .toList());
        start.environment().put("SHUBBAK_JAVA_HOME", System.getProperty("java.home"));
        start.environment()
                .put("SHUBBAK_JAVA_OPTIONS", "-Xlog:library -Djava.io.tmpdir=" + temporary + " -Duser.home=" + home);
        Process process =
                start.redirectErrorStream(true).redirectOutput(said.toFile()).start();
        assertThat(process.waitFor(120, SECONDS)).isTrue();
        return Files.readString(said);
    }
}
