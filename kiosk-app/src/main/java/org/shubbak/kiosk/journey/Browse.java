package org.shubbak.kiosk.journey;

import java.time.LocalDate;
import java.util.function.Supplier;
import org.shubbak.core.catalogue.Catalogues;
import org.shubbak.core.catalogue.Fee;
import org.shubbak.core.catalogue.Openness;
import org.shubbak.core.catalogue.ServiceDefinition;
import org.shubbak.core.catalogue.ServiceDefinition.Channel;

/// From the welcome to a service.
final class Browse {
    private final Supplier<LocalDate> today;
    private final Catalogues catalogues;

    Browse(Supplier<LocalDate> today, Catalogues catalogues) {
        this.today = today;
        this.catalogues = catalogues;
    }

    Next next(Step.Browsing step, Event event) {
        return switch (event) {
            case Event.Cancel any -> Leave.from(step);
            case Event.Idle any -> step instanceof Step.Welcome ? Next.to(step) : Leave.warn(step);
            case Event.Back any -> Next.to(before(step));
            case Event.Go any -> go(step);
            case Event.OpenSector open -> Next.to(choosing(step) ? new Step.Services(open.sector()) : step);
            case Event.OpenSearch open -> Next.to(choosing(step) ? new Step.Search(open.words()) : step);
            case Event.Choose choose -> Next.to(choosing(step) ? chosen(step, choose) : step);
            case Event.Press any -> Next.to(step);
            case Event.Report any -> Next.to(step);
        };
    }

    private static boolean choosing(Step.Browsing step) {
        return switch (step) {
            case Step.Sectors any -> true;
            case Step.Services any -> true;
            case Step.Search any -> true;
            case Step.Welcome any -> false;
            case Step.BeforeStart any -> false;
            case Step.AtCounter any -> false;
            case Step.NotOpenYet any -> false;
        };
    }

    private static Step before(Step.Browsing step) {
        return switch (step) {
            case Step.Welcome welcome -> welcome;
            case Step.Sectors any -> new Step.Welcome();
            case Step.Services any -> new Step.Sectors();
            case Step.Search any -> new Step.Sectors();
            case Step.BeforeStart start -> start.from();
            case Step.AtCounter counter -> counter.from();
            case Step.NotOpenYet not -> not.from();
        };
    }

    private static Next go(Step.Browsing step) {
        return switch (step) {
            case Step.Welcome any -> Next.to(new Step.Sectors());
            case Step.BeforeStart start ->
                Next.to(new Step.PresentDocument(Purpose.of(start.service(), start.from()), null), new Effect.Read());
            case Step.AtCounter counter -> Next.to(counter.from());
            case Step.NotOpenYet not -> Next.to(not.from());
            case Step.Sectors sectors -> Next.to(sectors);
            case Step.Services services -> Next.to(services);
            case Step.Search search -> Next.to(search);
        };
    }

    private Step chosen(Step.Browsing step, Event.Choose choose) {
        ServiceDefinition service = choose.service();
        Step.Browsing from = step instanceof Step.Search ? new Step.Search(choose.words()) : step;
        if (catalogues.openness(service, today.get()) instanceof Openness.NotYet not) {
            return new Step.NotOpenYet(service, not, from);
        }
        if (!service.offeredAt(Channel.KIOSK, today.get())) {
            return new Step.AtCounter(service, Step.Reason.IN_PERSON, from);
        }
        return feeCanBeKnown(service.fee())
                ? new Step.BeforeStart(service, from)
                : new Step.AtCounter(service, Step.Reason.FEE_NOT_KNOWN, from);
    }

    private static boolean feeCanBeKnown(Fee fee) {
        return switch (fee) {
            case Fee.Fixed any -> true;
            case Fee.ByAnswer any -> true;
            case Fee.Assessed assessed -> assessed.field() != null;
            case Fee.Unknown any -> false;
        };
    }
}
