package org.shubbak.kiosk.journey;

import java.time.LocalDate;
import java.util.function.Supplier;
import org.shubbak.core.catalogue.Catalogues;

/// What happens next. Pure but for the day and the opening rules, which decide what is offered and which dates are
/// right.
public final class Journey {
    private final Browse browse;
    private final Identify identify;
    private final Ask ask;
    private final Pay pay;
    private final Finish finish;

    /// @param catalogues say for whom each service is open
    public Journey(Supplier<LocalDate> today, Catalogues catalogues) {
        finish = new Finish();
        pay = new Pay();
        ask = new Ask(today, catalogues);
        identify = new Identify(ask);
        browse = new Browse(today, catalogues);
    }

    public Next next(Step step, Event event) {
        if (event instanceof Event.Fault fault) {
            return Stop.from(step, fault.code());
        }
        return switch (step) {
            case Step.Overlay overlay -> overlaid(overlay, event);
            case Step.Browsing browsing -> browse.next(browsing, event);
            case Step.Identifying identifying -> identify.next(identifying, event);
            case Step.Asking asking -> ask.next(asking, event);
            case Step.Paying paying -> pay.next(paying, event);
            case Step.Ending ending -> finish.next(ending, event);
        };
    }

    /// A report reaches the page behind; when that page changes by it, the overlay has nothing left to ask.
    private Next overlaid(Step.Overlay overlay, Event event) {
        Step behind = overlay.behind();
        return switch (event) {
            case Event.Stay any -> Next.to(behind);
            case Event.Go any -> Leave.from(behind);
            case Event.TimeOver any -> Leave.from(behind);
            case Event.Idle any -> idle(overlay);
            case Event.Press any -> Next.to(overlay);
            case Event.Report report -> {
                Next next = next(behind, report);
                yield next.step().equals(behind) ? new Next(overlay, next.effects()) : next;
            }
        };
    }

    /// A page that time never ends is not ended by a question that lay over it either.
    private static Next idle(Step.Overlay overlay) {
        return switch (overlay) {
            case Step.StillThere still -> Next.to(still);
            case Step.Leaving leaving ->
                Patience.of(leaving.behind()).isEmpty() ? Next.to(leaving.behind()) : Leave.warn(leaving.behind());
        };
    }
}
