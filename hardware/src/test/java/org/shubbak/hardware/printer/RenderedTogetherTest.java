package org.shubbak.hardware.printer;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shubbak.core.text.Language;
import org.shubbak.core.text.Problem;
import org.shubbak.core.text.Texts;
import picocli.CommandLine;

/// `devices render` writes the picture and the bytes, or neither.
@Timeout(60)
class RenderedTogetherTest {
    @TempDir
    private Path folder = Path.of("");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void aReceiptAndAFolder() throws IOException {
        Files.writeString(folder.resolve("receipt.json"), ReceiptFile.example(), UTF_8);
        Files.createDirectory(folder.resolve("taken"));
    }

    @ParameterizedTest
    @CsvSource({
        "r.png, taken, taken",
        "r.png, none/r.bin, none/r.bin",
        "r.png, receipt.json/r.bin, receipt.json/r.bin",
        "taken, r.bin, taken",
        "none/r.png, r.bin, none/r.png",
    })
    void whereOneCannotBeWrittenTheOtherIsNotThereEither(String png, String bytes, String refused) throws IOException {
        assertThat(render(png, bytes)).isEqualTo(1);
        assertThat(out.toString()).isEmpty();
        Problem problem = Problem.of("file.notWritten", folder.resolve(refused).toString());
        Texts texts = Texts.of(ReceiptFile.class);
        assertThat(err.toString().lines())
                .containsExactly(texts.say(Language.AR, problem), texts.say(Language.EN, problem));
        assertThat(names()).containsExactly("receipt.json", "taken");
    }

    @Test
    void anEarlierPictureStaysAsItWas() throws IOException {
        Path png = Files.writeString(folder.resolve("r.png"), "earlier", UTF_8);
        assertThat(render("r.png", "taken")).isEqualTo(1);
        assertThat(png).hasContent("earlier");
    }

    @Test
    void bothAreWrittenOverEarlierOnesAndNothingElseIsLeft() throws IOException {
        Files.writeString(folder.resolve("r.png"), "earlier", UTF_8);
        assertThat(render("r.png", "r.bin")).as(err.toString()).isZero();
        assertThat(names()).containsExactly("r.bin", "r.png", "receipt.json", "taken");
        assertThat(folder.resolve("r.png")).content(ISO_8859_1).contains("PNG");
        assertThat(folder.resolve("r.bin")).isNotEmptyFile();
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aPipeOrADeviceTakesTheBytesAndStays() throws Exception {
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        CompletableFuture<Long> heard = new CompletableFuture<>();
        Thread.ofPlatform().daemon().start(() -> {
            try {
                heard.complete((long) Files.readAllBytes(pipe).length);
            } catch (IOException e) {
                heard.completeExceptionally(e);
            }
        });
        assertThat(render("r.png", "pipe")).as(err.toString()).isZero();
        assertThat(heard.get(10, TimeUnit.SECONDS)).isPositive();
        assertThat(Files.isRegularFile(pipe)).isFalse();
    }

    private int render(String png, String bytes) {
        return new CommandLine(new RenderCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(
                        "--receipt=" + folder.resolve("receipt.json"),
                        "--png=" + folder.resolve(png),
                        "--bytes=" + folder.resolve(bytes));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
