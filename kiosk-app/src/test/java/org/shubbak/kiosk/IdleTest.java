package org.shubbak.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.time.Duration;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shubbak.core.text.Language;
import org.shubbak.kiosk.journey.Step;

/// A page that nobody touches: a warning, more time for whoever wants it, and then nothing of the person.
class IdleTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration WARNING = Duration.ofSeconds(30);
    private static final Duration MOMENT = Duration.ofSeconds(1);

    @TempDir
    private Path folder;

    private Booth booth;

    @BeforeEach
    void typeHalfAnAnswer() {
        booth = new Booth(folder);
        booth.press("start", "sector-vehicle-licensing", "service-vehicle-licence-renewal", "begin", "type-instead");
        booth.type("400");
    }

    @AfterEach
    void close() {
        booth.close();
        assertThat(booth.faults).isEmpty();
    }

    @Test
    void aPersonIsAskedFirstAndGetsMoreTimeAsOftenAsTheyWant() {
        for (int i = 0; i < 10; i++) {
            booth.pass(PATIENCE.minus(MOMENT));
            assertThat(booth.sees("stay")).isFalse();
            booth.pass(MOMENT);
            assertThat(booth.words()).contains(arabic("kiosk.timeLeft", 30));
            booth.pass(WARNING.minus(MOMENT));
            assertThat(booth.words()).contains(arabic("kiosk.timeLeft", 1));
            booth.press("stay");
            assertThat(booth.typed()).isEqualTo("400");
        }
    }

    @Test
    void aTouchAnywhereStartsTheTimeAnew() {
        booth.pass(PATIENCE.minus(MOMENT));
        booth.touch();
        booth.pass(PATIENCE.minus(MOMENT));
        assertThat(booth.sees("stay")).isFalse();
        booth.pass(MOMENT);
        assertThat(booth.sees("stay")).isTrue();
    }

    @Test
    void nobodyAnswersAndEverythingIsWipedForTheNextPerson() {
        WeakReference<Step> last = new WeakReference<>(booth.step());
        booth.press("language");
        Glass.call(() -> {
            ClipboardContent copied = new ClipboardContent();
            copied.putString("400");
            return Clipboard.getSystemClipboard().setContent(copied);
        });
        booth.pass(PATIENCE);
        booth.pass(WARNING);
        assertThat(booth.step()).isEqualTo(new Step.Goodbye(false, false));
        assertThat(Glass.call(() -> Clipboard.getSystemClipboard().hasString())).isFalse();
        booth.pass(PATIENCE);
        assertThat(booth.step()).isEqualTo(new Step.Welcome());
        assertThat(booth.words()).contains(arabic("kiosk.welcome")).noneMatch(text -> text.contains("400"));
        Memory.awaitCleared(last);
    }

    private static String arabic(String key, Object... arguments) {
        return KioskWiring.texts().say(Language.AR, key, arguments);
    }
}
