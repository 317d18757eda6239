package org.shubbak.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shubbak.core.sync.SyncStatus;
import org.shubbak.core.text.Language;
import org.shubbak.kiosk.journey.Step;

/// Memory is cleaned while a page is open. Bindings of the toolkit are held weakly: a page must go on working, and a
/// page that was left must be let go.
class LongWaitTest {
    @TempDir
    private Path folder;

    private Booth booth;

    @BeforeEach
    void open() {
        booth = new Booth(folder);
    }

    @AfterEach
    void close() {
        booth.close();
        assertThat(booth.faults).isEmpty();
    }

    @Test
    void theFirstPageStillFollowsLineAndLanguage() {
        Memory.clean();
        booth.line(new SyncStatus(0, false, null, Optional.empty()));
        assertThat(booth.words()).contains(say(Language.AR, "home.line.off"));
        assertThat(booth.away()).isEqualTo(1);
        Memory.clean();
        booth.press("language");
        assertThat(booth.words()).contains(say(Language.EN, "home.line.off"), say(Language.EN, "kiosk.welcome"));
    }

    @Test
    void theSearchStillFinds() {
        booth.press("start", "search");
        booth.await("search-field");
        Memory.clean();
        booth.typeInto("search-field", "رخصة سيارة");
        assertThat(booth.sees("service-vehicle-licence-renewal")).isTrue();
    }

    @Test
    void whatIsTypedIntoTheNumberStillCounts() {
        booth.press("start", "sector-vehicle-licensing", "service-vehicle-licence-renewal", "begin", "type-instead");
        booth.await("answer");
        Memory.clean();
        booth.type(Sample.NUMBER);
        Memory.clean();
        booth.press("continue");
        assertThat(booth.step()).isInstanceOf(Step.Question.class);
    }

    @Test
    void everyQuestionStillTakesItsAnswerAndTheEndStillCountsDown() {
        booth.identify();
        Memory.clean();
        booth.type(Booth.PLATE);
        Memory.clean();
        booth.press("continue");
        booth.await("option-P12M");
        Memory.clean();
        booth.press("option-P12M", "continue");
        booth.await("answer");
        Memory.clean();
        booth.type(Booth.MOBILE);
        Memory.clean();
        booth.press("continue", "option-true", "continue", "confirm", "pay");
        booth.await("copy");
        Memory.clean();
        booth.pass(Duration.ofSeconds(13));
        assertThat(booth.words()).contains(say(Language.AR, "done.closes", 7));
    }

    @Test
    void theWarningStillCountsDown() {
        booth.press("start");
        booth.pass(Duration.ofSeconds(60));
        Memory.clean();
        booth.pass(Duration.ofSeconds(25));
        assertThat(booth.words()).contains(say(Language.AR, "kiosk.timeLeft", 5));
    }

    /// A kiosk runs for months: what one visit leaves behind, ten thousand leave behind as well.
    @Test
    void everyPageThatWasLeftIsLetGo() {
        Map<String, WeakReference<Node>> pages = new LinkedHashMap<>();
        booth.eachPage((step, page) -> pages.put(step + " " + pages.size(), new WeakReference<>(page)));
        booth.identify();
        booth.answer();
        booth.press("confirm", "pay", "finish", "new-visit");
        booth.await("start");
        booth.press("start");
        assertThat(pages).hasSizeGreaterThan(15);
        WeakReference<Node> now = new WeakReference<>(booth.page());
        List<String> held = new ArrayList<>();
        Memory.clean();
        Memory.clean();
        pages.forEach((name, page) -> {
            Node node = page.get();
            if (node != null && !node.equals(now.get())) {
                held.add(name);
            }
        });
        assertThat(held).isEmpty();
    }

    private static String say(Language language, String key, Object... arguments) {
        return KioskWiring.texts().say(language, key, arguments);
    }
}
