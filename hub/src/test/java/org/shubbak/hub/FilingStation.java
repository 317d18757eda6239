package org.shubbak.hub;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.shubbak.core.application.Answers;
import org.shubbak.core.application.Applicant;
import org.shubbak.core.application.CitizenApplication;
import org.shubbak.core.carry.CarryOutcome;
import org.shubbak.core.carry.QueueCarrier;
import org.shubbak.core.catalogue.CatalogueReader;
import org.shubbak.core.catalogue.CatalogueReading;
import org.shubbak.core.catalogue.Fee;
import org.shubbak.core.catalogue.ServiceCatalogue;
import org.shubbak.core.catalogue.ServiceDefinition;
import org.shubbak.core.counter.Actor;
import org.shubbak.core.counter.Counter;
import org.shubbak.core.counter.FileOutcome;
import org.shubbak.core.counter.OpenOutcome;
import org.shubbak.core.counter.PaymentDesk;
import org.shubbak.core.counter.Station;
import org.shubbak.core.counter.Workplace;
import org.shubbak.core.identity.Enrolment;
import org.shubbak.core.money.CurrencyCode;
import org.shubbak.core.money.Money;
import org.shubbak.core.store.Database;
import org.shubbak.core.store.Kept;
import org.shubbak.core.store.StationStore;
import org.shubbak.core.sync.wire.Signer;
import org.shubbak.core.text.Language;
import org.shubbak.core.text.LocalText;

/// A real station with its own folder: it files applications that are paid in cash, two events each, and has no line.
record FilingStation(Path folder, String name, StationStore store, Enrolment enrolment, Clock clock)
        implements AutoCloseable {
    private static final Actor CLERK = new Actor("clerk-7");
    private static final Money FEE = new Money(5000, CurrencyCode.ILS);
    private static final LocalText NONE = new LocalText("", "");
    private static final ServiceDefinition SERVICE = new ServiceDefinition(
            "certificate",
            true,
            "civil",
            "moi",
            new LocalText("شهادة", "Certificate"),
            NONE,
            NONE,
            ServiceDefinition.Kind.PAID,
            Set.of(ServiceDefinition.Channel.COUNTER),
            Set.of(),
            List.of(),
            List.of(),
            new Fee.Fixed(CurrencyCode.ILS, List.of(new Fee.Line(new LocalText("رسم", "Fee"), FEE, "moi")), true),
            new ServiceDefinition.LegalBasis(NONE, "unknown"),
            new ServiceDefinition.ProcessingDays(1, 3, true),
            List.of(),
            null,
            null,
            false,
            false);

    static FilingStation open(Path folder, String name, Clock clock) {
        StationStore store =
                ((StationStore.Opening.Opened) StationStore.open(folder, clock, new SecureRandom())).store();
        return new FilingStation(folder, name, store, TlsHub.station(folder, clock), clock);
    }

    /// Power off and on again.
    FilingStation again() {
        close();
        return open(folder, name, clock);
    }

    List<UUID> file(int applications) {
        Station place = new Station(name, "RAM", "01", new LocalText("رام الله", "Ramallah"), ZoneId.of("Asia/Hebron"));
        Workplace work = new Workplace(store, place, clock, () -> {});
        Counter counter = new Counter(work, catalogue());
        PaymentDesk payments = new PaymentDesk(work, null);
        return java.util.stream.IntStream.range(0, applications)
                .mapToObj(i -> file(counter, payments))
                .toList();
    }

    private static UUID file(Counter counter, PaymentDesk payments) {
        Applicant who = new Applicant("400000014", SendingStation.MARKER, "Yousef", "1990-01-15");
        CitizenApplication application = ((OpenOutcome.Opened)
                        counter.open(SERVICE, who, new Answers(Map.of("note", "n".repeat(300))), CLERK))
                .application();
        payments.cash(application, FEE, CLERK);
        FileOutcome outcome = counter.file(application.id(), Language.AR, CLERK);
        return ((FileOutcome.Filed) outcome).application().id();
    }

    private static ServiceCatalogue catalogue() {
        ServiceCatalogue bundled = ((CatalogueReading.Complete) CatalogueReader.bundled()).catalogue();
        return new ServiceCatalogue("2026.11", true, List.of(), bundled.ministries(), List.of(), List.of(SERVICE));
    }

    QueueCarrier carrier() {
        return carrier(TlsHub.identity(folder, clock));
    }

    QueueCarrier carrier(Signer signer) {
        return new QueueCarrier(store, name, signer, enrolment, clock);
    }

    /// The file with all that waits.
    Path write(Path stick) {
        return ((CarryOutcome.Written) carrier().write(stick, "technician")).file();
    }

    int waiting() {
        return kept(store.outbox()::waiting);
    }

    <T> T kept(Database.Work<T> work) {
        return ((Kept.Done<T>) store.transact(work)).value();
    }

    @Override
    public void close() {
        store.close();
    }
}
