package org.shubbak.hardware.devices;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.shubbak.core.counter.Counter;
import org.shubbak.core.device.DeviceHealth;
import org.shubbak.core.receipt.VerdictWords;
import org.shubbak.core.text.Ltr;
import org.shubbak.core.text.Problem;
import org.shubbak.core.text.Texts;
import org.shubbak.hardware.document.OfficePrinter;
import org.shubbak.hardware.idcard.SerialDocumentReader;
import org.shubbak.hardware.payment.PayCommand;
import org.shubbak.hardware.payment.lrc.LrcTerminal;
import org.shubbak.hardware.payment.zvt.TerminalProblems;
import org.shubbak.hardware.printer.ReceiptLayout;
import org.shubbak.hardware.setup.StationFile;
import org.shubbak.hardware.technician.StationWorkshop;

/// The sentences of this module and the keys in its source belong together.
class TextKeysTest {
    private static final Pattern QUOTED = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern KEY = Pattern.compile("[a-z]\\w*(\\.\\w+)+");
    private static final Texts OWN = Texts.of(
            ReceiptLayout.class,
            PayCommand.class,
            TerminalProblems.class,
            LrcTerminal.class,
            SerialDocumentReader.class,
            StationFile.class,
            OfficePrinter.class,
            StationWorkshop.class);
    private static final Texts CORE = Texts.of(Texts.class, Counter.class, DeviceHealth.class, VerdictWords.class);

    @Test
    void everyKeyInTheSourceHasItsWords() throws IOException {
        Set<String> families = new TreeSet<>();
        OWN.keys().forEach(key -> families.add(bare(key).split("\\.", 2)[0]));
        assertThat(quoted().stream()
                        .filter(word -> KEY.matcher(word).matches())
                        .filter(word -> !word.matches(".*\\.(json|html)"))
                        .filter(word -> families.contains(word.split("\\.", 2)[0])))
                .isNotEmpty()
                .allMatch(key -> known(key) || known("problem." + key));
    }

    @Test
    void everyWordOfThisModuleIsUsed() throws IOException {
        Set<String> used = quoted();
        everyAnswerOfATerminal().map(Problem::code).forEach(used::add);
        assertThat(OWN.keys().stream().map(TextKeysTest::bare).filter(key -> !key.startsWith("mrz.")))
                .isNotEmpty()
                .allMatch(used::contains);
    }

    @Test
    void everyByteATerminalCanAnswerHasASentence() {
        assertThat(everyAnswerOfATerminal()).isNotEmpty().allMatch(problem -> OWN.has("problem." + problem.code()));
    }

    /// Without the marks a path or a field turns around beside Arabic.
    @Test
    void whatAFaultOfAFileNamesReadsFromTheLeftInArabic() {
        assertThat(OWN.keys().stream().filter(key -> key.matches("problem\\.(file|settings)\\..*")))
                .isNotEmpty()
                .allSatisfy(key -> assertThat(OWN.both(key).ar()).contains(Ltr.mark("{0}")));
    }

    private static Stream<Problem> everyAnswerOfATerminal() {
        return IntStream.rangeClosed(0x00, 0xFF)
                .boxed()
                .flatMap(code -> Stream.of(
                        TerminalProblems.shown(code), TerminalProblems.result(code), TerminalProblems.status(code)));
    }

    private static boolean known(String key) {
        return OWN.has(key) || CORE.has(key);
    }

    private static String bare(String key) {
        return key.replaceFirst("^problem\\.", "");
    }

    private static Set<String> quoted() throws IOException {
        Set<String> words = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Files.readAllLines(file, UTF_8).stream()
                        .filter(line -> !line.strip().startsWith("//"))
                        .flatMap(line -> QUOTED.matcher(line).results())
                        .forEach(quote -> words.add(quote.group(1)));
            }
        }
        return words;
    }
}
