package org.shubbak.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javafx.application.Platform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shubbak.core.text.Language;
import org.shubbak.core.text.Ltr;
import org.shubbak.kiosk.journey.Step;

/// A bug in the middle of a visit: said with its code, wiped, and the kiosk goes on with the next person.
class FaultTest {
    private static final String PERSONAL = Sample.NUMBER + "|" + Booth.PLATE + "|" + Booth.MOBILE + "|NAJJAR";

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
    }

    @Test
    void theVisitStopsWithTheCodeInBothLanguagesAndIsWiped() {
        booth.identify();
        booth.type("6-12");
        WeakReference<Step> question = new WeakReference<>(booth.step());
        breakTheWindow();
        booth.await("new-visit");

        String code = Ltr.mark(booth.faults.getFirst());
        assertThat(booth.words())
                .contains(say(Language.AR, "trouble.incident", code), say(Language.AR, "trouble.stopped.nothing"))
                .noneMatch(text -> text.matches(".*(6-12|" + PERSONAL + ").*"));
        booth.press("language");
        assertThat(booth.words())
                .contains(say(Language.EN, "trouble.incident", code), say(Language.EN, "trouble.stopped.nothing"));
        Memory.awaitCleared(question);
        booth.press("new-visit");
        assertThat(booth.step()).isEqualTo(new Step.Welcome());
        assertThat(booth.words()).contains(say(Language.AR, "kiosk.welcome"));
    }

    @Test
    void timeLeadsHomeAsWell() {
        booth.identify();
        breakTheWindow();
        booth.await("new-visit");
        booth.pass(Duration.ofSeconds(59));
        assertThat(booth.step()).isInstanceOf(Step.Stopped.class);
        booth.pass(Duration.ofSeconds(1));
        assertThat(booth.step()).isEqualTo(new Step.Welcome());
    }

    @Test
    void aBugWhileTheCardIsChargedLosesNoMoneyAndNoApplication() {
        booth.devices.terminal.courses.add(ScriptedTerminal.Course.BREAKS_AFTER_CHARGE);
        booth.identify();
        booth.answer();
        booth.press("confirm", "pay");
        booth.await("new-visit");
        assertThat(booth.words()).contains(say(Language.AR, "trouble.stopped.open"));
        assertThat(booth.sees("reference")).isTrue();
        booth.press("new-visit");
        booth.await("start");

        booth.awaitTerminal();
        assertThat(booth.rows("SELECT state FROM payment")).containsExactly("PAID_LATE");
        assertThat(booth.rows("SELECT state FROM application")).containsExactly("WAITING");
        assertThat(booth.devices.terminal.charged).hasSize(1);
    }

    @Test
    void aBugBeforePayingErasesTheDraft() {
        booth.identify();
        booth.answer();
        booth.press("confirm");
        booth.await("pay");
        breakTheWindow();
        booth.await("new-visit");
        assertThat(booth.rows("SELECT state FROM application")).isEmpty();
    }

    @Test
    void aBugOnTheLastPageLeavesTheNumberInSight() {
        booth.identify();
        booth.answer();
        booth.press("confirm", "pay");
        booth.await("copy");
        List<String> number = booth.rows("SELECT number FROM application");
        breakTheWindow();
        booth.await("new-visit");
        assertThat(booth.words("reference")).contains(number.getFirst());
    }

    @Test
    void aBugBetweenTwoVisitsStopsNobody() {
        breakTheWindow();
        booth.settle();
        assertThat(booth.faults).hasSize(1);
        assertThat(booth.step()).isEqualTo(new Step.Welcome());
    }

    private static void breakTheWindow() {
        Platform.runLater(() -> {
            throw new IllegalStateException(Sample.NUMBER);
        });
    }

    private static String say(Language language, String key, Object... arguments) {
        return KioskWiring.texts().say(language, key, arguments);
    }
}
