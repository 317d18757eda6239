package org.shubbak.kiosk.journey;

import java.time.LocalDate;
import java.util.function.Supplier;
import org.shubbak.core.catalogue.Fee;
import org.shubbak.core.catalogue.ServiceDefinition;
import org.shubbak.core.catalogue.ServiceDefinition.Channel;

/// From the welcome to a service.
final class Browse {
    private final Supplier<LocalDate> today;

    Browse(Supplier<LocalDate> today) {
        this.today = today;
    }

    Next next(Step.Browsing step, Event event) {
        return switch (event) {
            case Event.Cancel _ -> Leave.from(step);
            case Event.Idle _ -> step instanceof Step.Welcome ? Next.to(step) : Leave.warn(step);
            case Event.Back _ -> Next.to(before(step));
            case Event.Go _ -> go(step);
            case Event.OpenSector open -> Next.to(choosing(step) ? new Step.Services(open.sector()) : step);
            case Event.OpenSearch open -> Next.to(choosing(step) ? new Step.Search(open.words()) : step);
            case Event.Choose choose -> Next.to(choosing(step) ? chosen(step, choose) : step);
            case Event.Press _ -> Next.to(step);
            case Event.Report _ -> Next.to(step);
        };
    }

    private static boolean choosing(Step.Browsing step) {
        return switch (step) {
            case Step.Sectors _ -> true;
            case Step.Services _ -> true;
            case Step.Search _ -> true;
            case Step.Welcome _ -> false;
            case Step.BeforeStart _ -> false;
            case Step.AtCounter _ -> false;
        };
    }

    private static Step before(Step.Browsing step) {
        return switch (step) {
            case Step.Welcome welcome -> welcome;
            case Step.Sectors _ -> new Step.Welcome();
            case Step.Services _ -> new Step.Sectors();
            case Step.Search _ -> new Step.Sectors();
            case Step.BeforeStart start -> start.from();
            case Step.AtCounter counter -> counter.from();
        };
    }

    private static Next go(Step.Browsing step) {
        return switch (step) {
            case Step.Welcome _ -> Next.to(new Step.Sectors());
            case Step.BeforeStart start ->
                Next.to(
                        new Step.PresentDocument(Purpose.of(start.service(), start.from()), null),
                        new Effect.Read());
            case Step.AtCounter counter -> Next.to(counter.from());
            case Step.Sectors sectors -> Next.to(sectors);
            case Step.Services services -> Next.to(services);
            case Step.Search search -> Next.to(search);
        };
    }

    private Step chosen(Step.Browsing step, Event.Choose choose) {
        ServiceDefinition service = choose.service();
        Step.Browsing from = step instanceof Step.Search ? new Step.Search(choose.words()) : step;
        if (!service.offeredAt(Channel.KIOSK, today.get())) {
            return new Step.AtCounter(service, Step.Reason.IN_PERSON, from);
        }
        return feeCanBeKnown(service.fee())
                ? new Step.BeforeStart(service, from)
                : new Step.AtCounter(service, Step.Reason.FEE_NOT_KNOWN, from);
    }

    private static boolean feeCanBeKnown(Fee fee) {
        return switch (fee) {
            case Fee.Fixed _ -> true;
            case Fee.ByAnswer _ -> true;
            case Fee.Assessed assessed -> assessed.field() != null;
            case Fee.Unknown _ -> false;
        };
    }
}
