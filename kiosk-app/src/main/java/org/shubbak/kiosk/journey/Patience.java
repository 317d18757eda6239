package org.shubbak.kiosk.journey;

import java.time.Duration;
import java.util.Optional;

/// How long a page waits for a touch, and what happens then. A page where money or paper is under way waits for ever.
public final class Patience {
    private static final Duration INPUT = Duration.ofSeconds(60);
    private static final Duration WARNING = Duration.ofSeconds(30);
    private static final Duration RECEIPT = Duration.ofSeconds(20);
    private static final Duration FAREWELL = Duration.ofSeconds(8);

    private Patience() {}

    public static Optional<Duration> of(Step step) {
        return switch (step) {
            case Step.StillThere unused -> Optional.of(WARNING);
            case Step.Leaving unused -> Optional.of(INPUT);
            case Step.Welcome unused -> Optional.empty();
            case Step.Browsing unused -> Optional.of(INPUT);
            case Step.Identifying unused -> Optional.of(INPUT);
            case Step.Question unused -> Optional.of(INPUT);
            case Step.Review unused -> Optional.of(INPUT);
            case Step.Opening unused -> Optional.empty();
            case Step.Pay unused -> Optional.of(INPUT);
            case Step.PayFailed unused -> Optional.of(INPUT);
            case Step.InDoubt doubt -> doubt.asking() ? Optional.empty() : Optional.of(INPUT);
            case Step.Charging unused -> Optional.empty();
            case Step.Filing unused -> Optional.empty();
            case Step.NotFiled unused -> Optional.empty();
            case Step.NotKept unused -> Optional.of(INPUT);
            case Step.Done done -> done(done.paper());
            case Step.Goodbye unused -> Optional.of(FAREWELL);
        };
    }

    /// Without paper the number must be written down: no hurry.
    private static Optional<Duration> done(Paper paper) {
        return switch (paper) {
            case Paper.Printing unused -> Optional.empty();
            case Paper.Printed unused -> Optional.of(RECEIPT);
            case Paper.Sent unused -> Optional.of(RECEIPT);
            case Paper.Missing unused -> Optional.of(INPUT);
            case Paper.NoMoreCopies unused -> Optional.of(RECEIPT);
        };
    }

    public static Event when(Step step) {
        return step instanceof Step.StillThere ? new Event.TimeOver() : new Event.Idle();
    }
}
