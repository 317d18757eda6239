package org.shubbak.packaging.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchMainTest {
    @TempDir
    private Path folder = Path.of("");

    private final StringWriter said = new StringWriter();

    private int bench(String... line) {
        return BenchMain.commandLine().setErr(new PrintWriter(said)).execute(line);
    }

    @Test
    void aHubWhoseDataIsNotThereIsSaidInOneLine() throws Exception {
        Path ledger = Files.createFile(folder.resolve("ledger"));

        int code = bench("verify", "--data", at("station"), "--ledger", ledger.toString(), "--hub-data", at("none"));

        assertThat(code).isEqualTo(1);
        assertThat(said.toString()).startsWith("There is no hub.db in ").hasLineCount(1);
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }
}
