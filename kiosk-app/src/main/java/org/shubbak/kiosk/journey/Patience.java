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
            case Step.StillThere any -> Optional.of(WARNING);
            case Step.Leaving any -> Optional.of(INPUT);
            case Step.Welcome any -> Optional.empty();
            case Step.Browsing any -> Optional.of(INPUT);
            case Step.Identifying any -> Optional.of(INPUT);
            case Step.Question any -> Optional.of(INPUT);
            case Step.Review any -> Optional.of(INPUT);
            case Step.Opening any -> Optional.empty();
            case Step.Pay any -> Optional.of(INPUT);
            case Step.PayFailed any -> Optional.of(INPUT);
            case Step.InDoubt doubt -> doubt.asking() ? Optional.empty() : Optional.of(INPUT);
            case Step.Charging any -> Optional.empty();
            case Step.Filing any -> Optional.empty();
            case Step.NotFiled any -> Optional.empty();
            case Step.NotKept any -> Optional.of(INPUT);
            case Step.Stopped any -> Optional.of(INPUT);
            case Step.Done done -> done(done.paper());
            case Step.Goodbye any -> Optional.of(FAREWELL);
        };
    }

    /// Without paper the number must be written down: no hurry.
    private static Optional<Duration> done(Paper paper) {
        return switch (paper) {
            case Paper.Printing any -> Optional.empty();
            case Paper.Printed any -> Optional.of(RECEIPT);
            case Paper.Sent any -> Optional.of(RECEIPT);
            case Paper.Missing any -> Optional.of(INPUT);
            case Paper.NoMoreCopies any -> Optional.of(RECEIPT);
        };
    }

    public static Event when(Step step) {
        return step instanceof Step.StillThere ? new Event.TimeOver() : new Event.Idle();
    }
}
