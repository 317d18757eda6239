package org.shubbak.kiosk.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shubbak.core.device.PrintOutcome;
import org.shubbak.core.text.Problem;
import org.shubbak.kiosk.Sample;

/// A slow printer may answer when the person before has left and somebody else waits for paper.
class LatePaperTest {
    private static final Step.Done WAITING = new Step.Done(
            JourneySteps.BILL,
            Sample.application(JourneySteps.SERVICE, "RAM-2026-000123"),
            Sample.receipt("RAM-2026-000123"),
            new Paper.Printing());
    private final Journey journey = new Journey(() -> Sample.TODAY, Sample.OPEN);

    static Stream<PrintOutcome> outcomes() {
        return Stream.of(
                new PrintOutcome.PrintedConfirmed(1, 1),
                new PrintOutcome.Processed(1, 1),
                new PrintOutcome.SentOnly(1, 1),
                new PrintOutcome.NotPrinted(PrintOutcome.Reason.TIMED_OUT, Problem.of("printer.timedOut"), 0, 1));
    }

    @ParameterizedTest
    @MethodSource("outcomes")
    void thePaperOfThePersonBeforeSaysNothingAboutMine(PrintOutcome outcome) {
        Next next = journey.next(WAITING, Event.PaperCame.of(new UUID(7, 7), outcome));
        assertThat(next.step()).isEqualTo(WAITING);
        assertThat(next.effects()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("outcomes")
    void myPaperIsSaidAsThePrinterSaidIt(PrintOutcome outcome) {
        Next next =
                journey.next(WAITING, Event.PaperCame.of(WAITING.application().id(), outcome));
        assertThat(((Step.Done) next.step()).paper()).isEqualTo(Paper.of(outcome));
    }

    @Test
    void whoLeavesWhileThePrinterWorksIsToldToTakeThePaper() {
        assertThat(journey.next(WAITING, new Event.Go()).step())
                .isEqualTo(new Step.Goodbye(WAITING.bill().draft().document(), true));
    }
}
