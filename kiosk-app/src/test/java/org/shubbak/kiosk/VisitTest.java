package org.shubbak.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shubbak.core.device.PrintOutcome;
import org.shubbak.core.sync.SyncStatus;
import org.shubbak.core.text.Language;
import org.shubbak.core.text.Problem;
import org.shubbak.kiosk.journey.Step;

/// A citizen's whole visit, by the keys of the screen: what stands in the database after it, and that nothing stays.
class VisitTest {
    private static final String APPLICATIONS = "SELECT state FROM application";
    private static final String PAYMENTS = "SELECT state FROM payment ORDER BY created_at, rowid";

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
    void aDocumentIsPresentedAndTheApplicationIsPaidAndFiledAndNothingOfThePersonStays() {
        booth.identify();
        booth.answer();
        WeakReference<Step> review = new WeakReference<>(booth.step());
        booth.press("confirm", "pay", "finish");
        assertThat(booth.step()).isInstanceOf(Step.Goodbye.class);
        booth.press("new-visit");
        booth.await("start");

        assertThat(String.join("\n", booth.words()))
                .doesNotContain(Sample.NUMBER)
                .doesNotContain("NAJJAR")
                .doesNotContain(Booth.PLATE)
                .doesNotContain(Booth.MOBILE)
                .doesNotContain("RAM-2026");
        Memory.awaitCleared(review);
        assertThat(booth.rows(APPLICATIONS)).containsExactly("WAITING");
        assertThat(booth.rows(PAYMENTS)).containsExactly("PAID");
        assertThat(booth.devices.terminal.charged).hasSize(1);
        assertThat(booth.devices.printed).hasSize(1);
        assertThat(booth.rows("SELECT paper FROM application")).containsExactly("PRINTED_CONFIRMED");
    }

    @Test
    void aDeclinedCardIsTriedAgainAndChargedOnce() {
        booth.devices.terminal.courses.add(ScriptedTerminal.Course.DECLINES);
        booth.identify();
        booth.answer();
        booth.press("confirm", "pay", "try-again", "pay", "finish");

        assertThat(booth.rows(PAYMENTS)).containsExactly("DECLINED", "PAID");
        assertThat(booth.rows(APPLICATIONS)).containsExactly("WAITING");
        assertThat(booth.devices.terminal.charged).hasSize(1);
    }

    @Test
    void withoutPaperTheApplicationIsFiledAndNobodyIsToldThatItWasPrinted() {
        booth.devices.paper =
                new PrintOutcome.NotPrinted(PrintOutcome.Reason.PAPER_OUT, Problem.of("printer.paperOut"), 0, 1);
        booth.identify();
        booth.answer();
        booth.press("confirm", "pay");
        booth.await("copy");

        assertThat(booth.words("number")).contains("RAM-2026-");
        assertThat(booth.words("paper")).contains(arabic("done.noPaper"));
        assertThat(booth.words()).doesNotContain(arabic("done.printed")).doesNotContain(arabic("done.sent"));
        assertThat(booth.rows(APPLICATIONS)).containsExactly("WAITING");
        assertThat(booth.rows("SELECT paper FROM application")).containsExactly("PAPER_OUT");
        booth.press("finish");
        assertThat(booth.step()).isEqualTo(new Step.Goodbye(true, false));
    }

    @Test
    void aTerminalInDoubtIsAskedAgainAndNeverChargesTwice() {
        booth.devices.terminal.courses.add(ScriptedTerminal.Course.LINE_LOST_AFTER_CHARGE);
        booth.identify();
        booth.answer();
        booth.press("confirm", "pay", "ask-result");
        booth.await("ask-result");
        assertThat(booth.sees("pay")).isFalse();
        assertThat(booth.rows(PAYMENTS)).containsExactly("IN_DOUBT");
        assertThat(booth.rows(APPLICATIONS)).containsExactly("OPEN");

        booth.devices.terminal.reachable = true;
        booth.press("ask-result", "finish");
        assertThat(booth.rows(PAYMENTS)).containsExactly("PAID_LATE");
        assertThat(booth.rows(APPLICATIONS)).containsExactly("WAITING");
        assertThat(booth.devices.terminal.charged).hasSize(1);
    }

    @Test
    void leavingInTheMiddleErasesTheDraft() {
        booth.identify();
        booth.answer();
        booth.press("confirm");
        booth.await("pay");
        assertThat(booth.rows(APPLICATIONS)).containsExactly("OPEN");
        booth.press("cancel", "end-visit");
        booth.await("new-visit");

        assertThat(booth.rows(APPLICATIONS)).isEmpty();
        assertThat(booth.rows(PAYMENTS)).isEmpty();
        assertThat(booth.devices.terminal.charged).isEmpty();
    }

    @Test
    void aPersonWhoWalksAwayWhileTheCardIsChargedGetsTheApplicationFiled() {
        CountDownLatch card = new CountDownLatch(1);
        booth.devices.terminal.cardPresented = card;
        booth.identify();
        booth.answer();
        booth.press("confirm", "pay");
        booth.await("cancel-payment");
        booth.pass(Duration.ofHours(1));
        assertThat(booth.step()).isInstanceOf(Step.Charging.class);
        card.countDown();
        booth.await("finish");

        assertThat(booth.rows(APPLICATIONS)).containsExactly("WAITING");
        assertThat(booth.rows(PAYMENTS)).containsExactly("PAID");
    }

    @Test
    void anotherLanguageInTheMiddleOfAQuestionLosesNeitherPlaceNorWords() {
        booth.identify();
        booth.type(Booth.PLATE.substring(0, 6));
        List<String> arabic = booth.words();
        Step before = booth.step();
        booth.press("language");

        assertThat(booth.typed()).isEqualTo(Booth.PLATE.substring(0, 6));
        assertThat(booth.step()).isSameAs(before);
        assertThat(booth.words()).contains("Question 1 of 4").isNotEqualTo(arabic);
        booth.type(Booth.PLATE.substring(6));
        booth.press("continue");
        booth.await("option-P12M");
        assertThat(booth.words()).contains("Question 2 of 4");
        booth.press("back");
        booth.await("answer");
        assertThat(booth.typed()).isEqualTo(Booth.PLATE);
    }

    @Test
    void whatWasTypedWronglyIsGoneOnWithAndNotTypedAnew() {
        booth.identify();
        booth.type("6-1234");
        booth.press("continue");
        assertThat(booth.said("error")).isNotEmpty();
        booth.type("-H");
        assertThat(booth.typed()).isEqualTo(Booth.PLATE);
        assertThat(booth.said("error")).isEmpty();
        booth.press("continue");
        booth.await("option-P12M");
    }

    @Test
    void loweredKeysLeaveWhatWasTypedAndChosen() {
        booth.identify();
        booth.type("6-1234");
        booth.press("access", "lower", "close-panel");
        assertThat(booth.typed()).isEqualTo("6-1234");
        booth.type("-H");
        booth.press("continue", "option-P12M", "access", "lower", "close-panel", "continue");
        booth.type(Booth.MOBILE);
        booth.press("continue");
        booth.await("option-true");
    }

    @Test
    void onTheWayIsSaidOnlyOnceTheLineWasHeardOfAfterTheFiling() {
        booth.clock.pass(Duration.ofMinutes(5)); // since the line was last used
        booth.identify();
        booth.answer();
        booth.press("confirm", "pay");
        booth.await("copy");
        assertThat(booth.words()).contains(promise("done.next.soon"));
        booth.clock.pass(Duration.ofSeconds(1));
        booth.line(new SyncStatus(2, false, null, Optional.empty()));
        assertThat(booth.words()).contains(promise("done.next.off"));
        booth.line(new SyncStatus(2, true, booth.clock.instant(), Optional.of(Problem.of("sync.parked"))));
        assertThat(booth.words()).contains(promise("done.next.soon"));
        booth.line(new SyncStatus(0, true, booth.clock.instant(), Optional.empty()));
        assertThat(booth.words()).contains(promise("done.next.on"));
    }

    private static String promise(String key) {
        String ministry = Gallery.CATALOGUE.ministry("mot").orElseThrow().name().ar();
        return KioskWiring.texts().say(Language.AR, key, ministry);
    }

    private static String arabic(String key) {
        return KioskWiring.texts().say(Language.AR, key);
    }
}
