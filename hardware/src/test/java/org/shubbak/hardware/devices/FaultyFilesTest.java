package org.shubbak.hardware.devices;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shubbak.core.text.Language;
import org.shubbak.core.text.Problem;
import org.shubbak.core.text.Texts;
import org.shubbak.hardware.link.TcpListener;
import org.shubbak.hardware.printer.PrinterProfiles;
import org.shubbak.hardware.printer.ReceiptFile;

/// A receipt or profile file with a fault: the place is named, the exit code is 1, and no byte goes to a printer and
/// none to a file. A wrong command line is 2.
@Timeout(60)
class FaultyFilesTest {
    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "\"language\": \"ar\"; \"language\": \"fr\"; language",
                "\"en\": \"Ministry of Transport\"; \"fr\": \"x\"; office.en",
                "\"number\": \"RAM-2026-000184\"; \"number\": 7; number",
                "2026-11-23T10:42:00+02:00; yesterday; issuedAt",
                "\"value\": \"6-1234-95\"; \"worth\": \"6-1234-95\"; lines[2].value",
                "\"minor\": 32000; \"minor\": 320.00; amounts[0].minor",
                "\"currency\": \"ILS\"}, ; \"currency\": \"EUR\"}, ; amounts[0].currency",
                "\"copy\": 0; \"copy\": 1000; copy"
            })
    void theFaultyPlaceOfAReceiptIsNamedAndNothingIsPrintedOrWritten(String right, String wrong, String place)
            throws Exception {
        String example = ReceiptFile.example();
        assertThat(example).contains(right);
        Path receipt = write("receipt.json", example.replaceFirst(Pattern.quote(right), wrong));
        assertNothingHappens(receipt, "generic-80mm", place);
    }

    @Test
    void aFileThatIsNoReceiptAtAllIsSaidSo() throws Exception {
        assertNothingHappens(write("receipt.json", "[1, 2]"), "generic-80mm", "not one JSON object");
        assertNothingHappens(write("receipt.json", "{\n\n oops"), "generic-80mm", "line 3");
        assertNothingHappens(folder.resolve("none.json"), "generic-80mm", "cannot be read");
        Path latin = Files.write(folder.resolve("latin.json"), "{\"a\": \"é\"}".getBytes(ISO_8859_1));
        assertNothingHappens(latin, "generic-80mm", "not UTF-8");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "\"widthDots\": 576; \"widthDots\": 100; widthDots",
                "\"cutter\"; \"knife\"; cutter",
                "\"id\"; \"extra\": 1, \"id\"; extra"
            })
    void theFaultyPlaceOfAProfileIsNamedAndNothingIsPrintedOrWritten(String right, String wrong, String place)
            throws Exception {
        String profile;
        try (InputStream in =
                Objects.requireNonNull(ReceiptFile.class.getResourceAsStream("profile/generic-80mm.json"))) {
            profile = new String(in.readAllBytes(), UTF_8);
        }
        assertThat(profile).contains(right);
        Path file = write("profile.json", profile.replaceFirst(right, wrong));
        assertNothingHappens(write("receipt.json", ReceiptFile.example()), file.toString(), place);
    }

    @Test
    void everyFaultIsSaidInArabicAndThenInEnglish() throws Exception {
        Path receipt = write(
                "receipt.json",
                ReceiptFile.example()
                        .replace("\"language\": \"ar\"", "\"language\": \"fr\"")
                        .replace("\"copy\": 0", "\"copy\": 1000"));
        CommandRun run = CommandRun.of("render", "--receipt", receipt.toString(), "--profile", "none");
        Texts texts = Texts.of(ReceiptFile.class);
        List<String> said = Stream.of(
                        List.of(
                                Problem.of("file.profile", "none"),
                                Problem.of("file.noProfile", "none", String.join(", ", PrinterProfiles.names()))),
                        List.of(
                                Problem.of("file.receipt", receipt.toString()),
                                Problem.of("file.oneOf", "language", "ar, en"),
                                Problem.of("file.numberBetween", "copy", "0", "999")))
                .flatMap(problems -> Stream.of(Language.values())
                        .flatMap(language -> problems.stream().map(problem -> texts.say(language, problem))))
                .toList();
        assertThat(run.err().lines().map(String::strip)).containsExactlyElementsOf(said);
        assertThat(run.exit()).isEqualTo(1);
    }

    private void assertNothingHappens(Path receipt, String profile, String place) throws Exception {
        Path png = folder.resolve("out.png");
        CommandRun render = CommandRun.of(
                "render", "--receipt", receipt.toString(), "--profile", profile, "--png", png.toString(), "--json");
        assertThat(render.exit()).isEqualTo(1);
        assertThat(render.out()).isEmpty();
        assertThat(render.err()).contains(place);
        assertThat(png).doesNotExist();
        // Nobody answers here: a printer that was asked would be reported.
        try (TcpListener listener = TcpListener.open("127.0.0.1", 0)) {
            CommandRun print = CommandRun.of(
                    "print",
                    "--port",
                    listener.name(),
                    "--profile",
                    profile,
                    "--receipt",
                    receipt.toString(),
                    "--json");
            assertThat(print.exit()).isEqualTo(1);
            assertThat(print.out()).isEmpty();
            assertThat(print.err()).contains(place).doesNotContain("printer");
        }
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text, UTF_8);
    }
}
