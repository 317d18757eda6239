package org.shubbak.kiosk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shubbak.core.store.StationStore;
import org.shubbak.core.text.Incident;
import org.shubbak.core.text.Language;
import org.shubbak.core.text.Problem;
import org.shubbak.ui.fx.StationThreads;
import org.shubbak.ui.start.OutOfService;
import org.shubbak.ui.start.StartTrouble;
import org.shubbak.ui.text.Prose;
import org.slf4j.LoggerFactory;

/// A kiosk that cannot start: what is wrong, on the page and on standard error, and never a stack trace.
class StartTroubleTest {
    private static final String SETTINGS = """
            {"station": {"name": "ram-kiosk-1", "officeCode": "RAM", "drawer": "01",
                         "office": {"ar": "رام الله", "en": "Ramallah"}, "zone": "Asia/Hebron"},
             "hub": "http://127.0.0.1:1"}
            """;
    private static final Pattern CODE = Pattern.compile("[0-9A-F]{4}-[0-9A-F]{4}");

    @TempDir
    private Path folder;

    @Test
    void settingsThatAreMissingAreSaid() {
        assertThat(everywhere(open())).containsExactly("settings.absent");
    }

    @Test
    void everyFaultOfTheSettingsIsSaid() throws IOException {
        settings(SETTINGS.replace("\"RAM\"", "\"ramallah\"").replace("Asia/Hebron", "Nowhere"));
        assertThat(everywhere(open())).containsExactly("settings.faulty", "settings.officeCode", "settings.zone");
    }

    @Test
    void settingsThatAreNotJsonAreSaid() throws IOException {
        settings("{\"station\": ");
        assertThat(everywhere(open())).containsExactly("settings.faulty", "file.notJson");
    }

    @Test
    void aDatabaseThatAnotherProgramHoldsIsSaid() throws IOException {
        settings(SETTINGS);
        StationStore.Opening.Opened other = store();
        try {
            assertThat(everywhere(open())).containsExactly("store.locked");
        } finally {
            other.store().close();
        }
    }

    @Test
    void aMissingKeyIsSaid() throws IOException {
        settings(SETTINGS);
        store().store().close();
        Files.delete(folder.resolve("keys").resolve("station.key"));
        assertThat(everywhere(open())).containsExactly("store.keyMissing");
    }

    @Test
    void aDamagedDatabaseIsSetAsideAndStaffFindItInTheLog() throws IOException {
        settings(SETTINGS);
        store().store().close();
        Files.writeString(folder.resolve("station.db"), "not a database ".repeat(1000), UTF_8);
        StationWiring.Opening opening = open();
        assertThat(opening).isInstanceOf(StationWiring.Opening.Opened.class);
        StationWiring.Opening.Opened opened = (StationWiring.Opening.Opened) opening;
        List<String> log = logged(() -> trouble(new ByteArrayOutputStream()).note(opened.notices()));
        opened.ends().run();
        assertThat(log).singleElement().asString().contains("store.setAside");
    }

    @ParameterizedTest
    @CsvSource({"1080,1920", "1920,1080", "540,960", "1024,768"})
    void thePageFitsWithArabicFirstAndEnglishBelow(int width, int height) {
        List<Problem> problems = new ArrayList<>();
        problems.add(Problem.of("settings.faulty", "/var/lib/shubbak/station.json"));
        for (int i = 0; i < 9; i++) {
            problems.add(Problem.of("settings.serialPort", "terminal.port"));
        }
        Scene scene = Glass.call(() -> page(problems));
        Stage stage = Glass.open(scene, width, height);
        Glass.picture(scene, "out-of-service-" + width);
        Glass.call(() -> {
            Bounds arabic = bounds(scene.lookup("#out-of-service-ar"));
            Bounds english = bounds(scene.lookup("#out-of-service-en"));
            assertThat(arabic.getMinY()).isPositive();
            assertThat(arabic.getMaxY()).isLessThanOrEqualTo(english.getMinY());
            assertThat(english.getMaxY()).isLessThan(scene.getHeight());
            for (Node prose : scene.getRoot().lookupAll(".prose")) {
                assertThat(((Prose) prose).getHeight())
                        .isGreaterThanOrEqualTo(
                                prose.minHeight(prose.getLayoutBounds().getWidth()));
            }
            stage.hide();
            return true;
        });
    }

    @Test
    void eachHalfOfThePageGivesTheReasonInItsOwnLanguage() throws IOException {
        settings(SETTINGS.replace("1\"}", "1\", \"hours\": {\"from\": \"8 am\"}}"));
        List<Problem> problems = ((StationWiring.Opening.Refused) open()).problems();
        Glass.call(() -> {
            Scene scene = page(problems);
            assertThat(Sight.words(scene.lookup("#out-of-service-ar")))
                    .contains("اكتب في \u200Ehours.from\u200E وقتاً، مثل \u200E08:00\u200E.")
                    .noneMatch(words -> words.contains("write"));
            assertThat(Sight.words(scene.lookup("#out-of-service-en")))
                    .contains("hours.from: write a time, for example 08:00.")
                    .noneMatch(words -> words.contains("اكتب"));
            return true;
        });
    }

    @Test
    void withoutADisplayTheProgramEndsWithTheSentences() throws IOException, InterruptedException {
        Process program = program(List.of());
        List<String> said = lines(program, "never said");
        assertThat(program.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(program.exitValue()).isEqualTo(1);
        assertThat(said).contains(say(Language.AR, "display.none"), say(Language.EN, "display.none"));
    }

    @Test
    void withADisplayThePageStaysAndTheLogHasItsCode() throws IOException, InterruptedException {
        settings("{");
        Process program =
                program(List.of("-Dglass.platform=Monocle", "-Dmonocle.platform=Headless", "-Dprism.order=sw"));
        try {
            List<String> said = lines(program, "Incident: ");
            String code = codes(said.getLast()).getFirst();
            assertThat(Files.readString(folder.resolve("log").resolve("kiosk.log"), UTF_8))
                    .contains(code);
            assertThat(said).noneMatch(line -> line.stripLeading().startsWith("at "));
            assertThat(program.waitFor(2, TimeUnit.SECONDS)).isFalse();
        } finally {
            program.destroy();
        }
    }

    /// Says it in every way and answers the codes of the problems.
    private List<String> everywhere(StationWiring.Opening opening) {
        assertThat(opening).isInstanceOf(StationWiring.Opening.Refused.class);
        List<Problem> problems = ((StationWiring.Opening.Refused) opening).problems();
        String code = Incident.of(problems).code();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        List<String> log =
                logged(() -> assertThat(trouble(errors).say(problems)).isEqualTo(1));
        assertThat(log).singleElement().asString().contains(code);
        String page =
                String.join("\n", Glass.call(() -> Sight.words(page(problems).getRoot())));
        for (Language language : Language.values()) {
            assertThat(page)
                    .contains(
                            KioskWiring.texts().say(language, "start.outOfService"),
                            KioskWiring.texts().say(language, "start.useCounter"));
            for (Problem problem : problems) {
                String sentence = KioskWiring.texts().say(language, problem);
                assertThat(errors.toString(UTF_8)).contains(sentence);
                assertThat(page).contains(sentence);
            }
        }
        assertThat(codes(page)).hasSizeGreaterThanOrEqualTo(2).containsOnly(code);
        assertThat(codes(errors.toString(UTF_8))).containsExactly(code, code);
        return problems.stream().map(Problem::code).toList();
    }

    private static StartTrouble trouble(ByteArrayOutputStream errors) {
        return new StartTrouble(KioskWiring.texts(), new PrintStream(errors, true, UTF_8));
    }

    private static Scene page(List<Problem> problems) {
        return new OutOfService(KioskWiring.texts(), problems).scene(OutOfService.For.CITIZENS);
    }

    private static List<String> codes(String text) {
        return CODE.matcher(text).results().map(MatchResult::group).toList();
    }

    private static Bounds bounds(Node node) {
        return node.localToScene(node.getBoundsInLocal());
    }

    private static String say(Language language, String problem) {
        return KioskWiring.texts().say(language, Problem.of(problem));
    }

    private static List<String> logged(Runnable work) {
        Logger log = (Logger) LoggerFactory.getLogger(StartTrouble.class);
        ListAppender<ILoggingEvent> seen = new ListAppender<>();
        seen.start();
        log.addAppender(seen);
        work.run();
        log.detachAppender(seen);
        return seen.list.stream()
                .filter(event -> event.getLevel().isGreaterOrEqual(Level.WARN))
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }

    private void settings(String json) throws IOException {
        Files.writeString(folder.resolve("station.json"), json, UTF_8);
    }

    private StationWiring.Opening open() {
        return StationWiring.open(folder, Clock.systemUTC(), StationThreads.inline());
    }

    private StationStore.Opening.Opened store() {
        return (StationStore.Opening.Opened) StationStore.open(folder, Clock.systemUTC(), new SecureRandom());
    }

    private Process program(List<String> options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Dstderr.encoding=UTF-8"));
        command.addAll(options);
        command.addAll(List.of(
                "-cp", System.getProperty("java.class.path"), KioskMain.class.getName(), "--data", folder.toString()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().remove("DISPLAY");
        return builder.start();
    }

    /// Of standard error, to its end or to the first with that word.
    private static List<String> lines(Process program, String last) throws IOException {
        List<String> lines = new ArrayList<>();
        BufferedReader errors = new BufferedReader(new InputStreamReader(program.getErrorStream(), UTF_8));
        for (String line = errors.readLine(); line != null; line = errors.readLine()) {
            lines.add(line);
            if (line.contains(last)) {
                return lines;
            }
        }
        return lines;
    }
}
