package org.shubbak.hardware.payment.matrix;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.shubbak.core.application.Answers;
import org.shubbak.core.application.Applicant;
import org.shubbak.core.application.CitizenApplication;
import org.shubbak.core.catalogue.CatalogueReader;
import org.shubbak.core.catalogue.CatalogueReading;
import org.shubbak.core.catalogue.Fee;
import org.shubbak.core.catalogue.ServiceCatalogue;
import org.shubbak.core.catalogue.ServiceDefinition;
import org.shubbak.core.counter.Actor;
import org.shubbak.core.counter.CardTerminal;
import org.shubbak.core.counter.Counter;
import org.shubbak.core.counter.OpenOutcome;
import org.shubbak.core.counter.PaymentDesk;
import org.shubbak.core.counter.Station;
import org.shubbak.core.counter.TwoPeople;
import org.shubbak.core.counter.Workplace;
import org.shubbak.core.device.PaymentTerminal;
import org.shubbak.core.money.CurrencyCode;
import org.shubbak.core.money.Money;
import org.shubbak.core.store.Database;
import org.shubbak.core.store.Kept;
import org.shubbak.core.store.StationStore;
import org.shubbak.core.sync.wire.EventVerdict;
import org.shubbak.core.sync.wire.Verdict;
import org.shubbak.core.text.LocalText;

/// The real counter and the real desk over a real database, with one terminal.
final class TriedDesk implements AutoCloseable {
    static final Actor CLERK = new Actor("clerk-7");
    static final TwoPeople BOTH = new TwoPeople(CLERK, new Actor("supervisor-1"));
    static final Money FEE = new Money(15000, CurrencyCode.ILS);
    private static final Station STATION =
            new Station("ram-03", "RAM", "03", new LocalText("رام الله", "Ramallah"), ZoneOffset.UTC);
    private static final Applicant YOUSEF = new Applicant("400000014", "يوسف النجار", "Yousef Al Najjar", "1990-01-15");
    private static final ServiceDefinition SERVICE = new ServiceDefinition(
            "certificate",
            true,
            "civil",
            "moi",
            new LocalText("شهادة", "Certificate"),
            new LocalText("", ""),
            new LocalText("", ""),
            ServiceDefinition.Kind.PAID,
            Set.of(ServiceDefinition.Channel.COUNTER),
            Set.of(),
            List.of(),
            List.of(),
            new Fee.Fixed(CurrencyCode.ILS, List.of(new Fee.Line(new LocalText("رسم", "Fee"), FEE, "moi")), true),
            new ServiceDefinition.LegalBasis(new LocalText("", ""), "unknown"),
            new ServiceDefinition.ProcessingDays(1, 3, true),
            List.of(),
            null,
            null,
            false,
            false);
    private static final ServiceCatalogue CATALOGUE =
            new ServiceCatalogue("2026.11", false, List.of(), List.of(ministry("moi")), List.of(), List.of(SERVICE));

    final StationStore store;
    final PaymentDesk desk;
    private final Counter counter;

    TriedDesk(Path folder, PaymentTerminal terminal) {
        Clock clock = Clock.system(ZoneOffset.UTC);
        if (!(StationStore.open(folder, clock, new SecureRandom()) instanceof StationStore.Opening.Opened opened)) {
            throw new AssertionError("the store does not open");
        }
        store = opened.store();
        Workplace workplace = new Workplace(store, STATION, clock, () -> {});
        counter = new Counter(workplace, CATALOGUE);
        desk = new PaymentDesk(workplace, new CardTerminal("terminal-1", "29001006", terminal));
    }

    private static ServiceCatalogue.Ministry ministry(String id) {
        if (!(CatalogueReader.bundled() instanceof CatalogueReading.Complete complete)) {
            throw new AssertionError("the catalogue of the demonstration does not read");
        }
        return complete.catalogue().ministry(id).orElseThrow();
    }

    CitizenApplication open() {
        if (!(counter.open(SERVICE, YOUSEF, Answers.none(), CLERK) instanceof OpenOutcome.Opened opened)) {
            throw new AssertionError("the application does not open");
        }
        return opened.application();
    }

    <T> T kept(Database.Work<T> work) {
        if (!(store.transact(work) instanceof Kept.Done<T> done)) {
            throw new AssertionError("not kept");
        }
        return done.value();
    }

    /// The hub has answered for everything.
    void hubTakesAll() {
        kept(transaction -> {
            var due = store.outbox().due(transaction, 1000, 1 << 22);
            List<EventVerdict> all = due.stream()
                    .map(event -> new EventVerdict(event.eventId(), Verdict.ACCEPTED, null, null))
                    .toList();
            store.sync().apply(transaction, due, all, Duration.ZERO);
            return due.size();
        });
    }

    @Override
    public void close() {
        store.close();
    }
}
