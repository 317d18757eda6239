package org.shubbak.kiosk.visit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.shubbak.kiosk.journey.Event;
import org.shubbak.kiosk.journey.Patience;
import org.shubbak.kiosk.journey.Step;

/// How long nobody touched the page. Whole seconds are what people are shown.
public final class IdleWatch {
    private final Clock clock;
    private final ReadOnlyIntegerWrapper secondsLeft = new ReadOnlyIntegerWrapper();
    private Step step = new Step.Welcome();
    private Instant since;

    public IdleWatch(Clock clock) {
        this.clock = clock;
        since = clock.instant();
    }

    void enter(Step next) {
        step = next;
        touched();
    }

    void touched() {
        since = clock.instant();
        update();
    }

    /// What the time that passed has brought about, if anything.
    Optional<Event> due() {
        update();
        return left().filter(time -> time.isNegative() || time.isZero()).map(any -> Patience.when(step));
    }

    private void update() {
        secondsLeft.set(left().map(time -> (int) Math.ceilDiv(Math.max(0, time.toMillis()), 1000))
                .orElse(0));
    }

    private Optional<Duration> left() {
        return Patience.of(step).map(patience -> patience.minus(Duration.between(since, clock.instant())));
    }

    /// 0 where the page waits for ever.
    public ReadOnlyIntegerProperty secondsLeft() {
        return secondsLeft.getReadOnlyProperty();
    }
}
