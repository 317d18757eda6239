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
            case Step.StillThere _ -> Optional.of(WARNING);
            case Step.Leaving _ -> Optional.of(INPUT);
            case Step.Welcome _ -> Optional.empty();
            case Step.Browsing _ -> Optional.of(INPUT);
            case Step.Identifying _ -> Optional.of(INPUT);
            case Step.Question _ -> Optional.of(INPUT);
            case Step.Review _ -> Optional.of(INPUT);
            case Step.Opening _ -> Optional.empty();
            case Step.Pay _ -> Optional.of(INPUT);
            case Step.PayFailed _ -> Optional.of(INPUT);
            case Step.InDoubt doubt -> doubt.asking() ? Optional.empty() : Optional.of(INPUT);
            case Step.Charging _ -> Optional.empty();
            case Step.Filing _ -> Optional.empty();
            case Step.NotFiled _ -> Optional.empty();
            case Step.NotKept _ -> Optional.of(INPUT);
            case Step.Done done -> done(done.paper());
            case Step.Goodbye _ -> Optional.of(FAREWELL);
        };
    }

    /// Without paper the number must be written down: no hurry.
    private static Optional<Duration> done(Paper paper) {
        return switch (paper) {
            case Paper.Printing _ -> Optional.empty();
            case Paper.Printed _ -> Optional.of(RECEIPT);
            case Paper.Sent _ -> Optional.of(RECEIPT);
            case Paper.Missing _ -> Optional.of(INPUT);
            case Paper.NoMoreCopies _ -> Optional.of(RECEIPT);
        };
    }

    public static Event when(Step step) {
        return step instanceof Step.StillThere ? new Event.TimeOver() : new Event.Idle();
    }
}
