package org.shubbak.core.counter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.application.Answers;
import org.shubbak.core.application.Applicant;
import org.shubbak.core.application.CitizenApplication;
import org.shubbak.core.catalogue.Fee;
import org.shubbak.core.catalogue.ServiceCatalogue;
import org.shubbak.core.catalogue.ServiceDefinition;
import org.shubbak.core.identity.StationIdentity;
import org.shubbak.core.money.CurrencyCode;
import org.shubbak.core.money.Money;
import org.shubbak.core.seal.MinistryPair;
import org.shubbak.core.store.Database;
import org.shubbak.core.store.Kept;
import org.shubbak.core.store.SettableClock;
import org.shubbak.core.store.StationStore;
import org.shubbak.core.sync.wire.EventVerdict;
import org.shubbak.core.sync.wire.Verdict;
import org.shubbak.core.sync.wire.WireEvent;
import org.shubbak.core.text.Language;
import org.shubbak.core.text.LocalText;
import org.shubbak.core.text.Problem;

/// A real counter over a real database, with one paid and one free service.
public final class Desk implements AutoCloseable {
    public static final Actor CLERK = new Actor("clerk-7");
    public static final TwoPeople BOTH = new TwoPeople(CLERK, new Actor("supervisor-1"));
    public static final SlipEvidence NO_SLIP = new SlipEvidence.NoSlip("0776", "0776");
    public static final Station STATION =
            new Station("ram-03", "RAM", "03", new LocalText("رام الله", "Ramallah"), ZoneId.of("Asia/Hebron"));
    public static final Applicant YOUSEF =
            new Applicant("400000014", "يوسف إبراهيم أحمد النجار", "Yousef Ibrahim Ahmad Al Najjar", "1990-01-15");
    public static final Money FEE = new Money(15000, CurrencyCode.ILS);
    public static final ServiceDefinition PAID = service(
            "birth-certificate",
            ServiceDefinition.Kind.PAID,
            new Fee.Fixed(
                    CurrencyCode.ILS,
                    List.of(
                            new Fee.Line(text("رسم", "Fee"), new Money(14000, CurrencyCode.ILS), "moi"),
                            new Fee.Line(text("طوابع", "Stamps"), new Money(1000, CurrencyCode.ILS), "mof")),
                    true));
    public static final ServiceDefinition FREE =
            service("address-change", ServiceDefinition.Kind.FREE, new Fee.Fixed(CurrencyCode.ILS, List.of(), false));

    public final Path folder;
    public final SettableClock clock;
    /// A hub that cannot be asked.
    public static final HubLedger AWAY =
            (station, day) -> new HubLedger.Answer.Unreachable(Problem.of("sync.unreachable"));

    public final AtomicInteger nudges = new AtomicInteger();
    public final List<Problem> notices;
    public final StationStore store;
    public final StationIdentity identity;
    public final Workplace workplace;
    public final Counter counter;

    public Desk(Path folder) {
        this(folder, new SettableClock());
    }

    public Desk(Path folder, SettableClock clock) {
        this.folder = folder;
        this.clock = clock;
        StationStore.Opening opening = StationStore.open(folder, clock, new SecureRandom());
        if (!(opening instanceof StationStore.Opening.Opened opened)) {
            throw new AssertionError(opening);
        }
        this.store = opened.store();
        this.notices = opened.notices();
        this.identity = identity(StationIdentity.open(folder, clock, new SecureRandom()));
        this.workplace = new Workplace(store, STATION, clock, nudges::incrementAndGet);
        this.counter = new Counter(workplace, catalogue());
    }

    private static StationIdentity identity(StationIdentity.Opening opening) {
        if (!(opening instanceof StationIdentity.Opening.Opened opened)) {
            throw new AssertionError(opening);
        }
        return opened.identity();
    }

    /// Power off and on again.
    public Desk again() {
        close();
        return new Desk(folder, clock);
    }

    @Override
    public void close() {
        store.close();
    }

    public PaymentDesk payments(@Nullable CardTerminal terminal) {
        return new PaymentDesk(workplace, terminal);
    }

    public CitizenApplication open(ServiceDefinition service) {
        return open(service, YOUSEF);
    }

    public CitizenApplication open(ServiceDefinition service, Applicant who) {
        OpenOutcome outcome = counter.open(service, who, new Answers(Map.of("note", "نص الطلب")), CLERK);
        assertThat(outcome).isInstanceOf(OpenOutcome.Opened.class);
        return ((OpenOutcome.Opened) outcome).application();
    }

    public FileOutcome.Filed file(CitizenApplication application) {
        FileOutcome outcome = counter.file(application.id(), Language.AR, CLERK);
        assertThat(outcome).isInstanceOf(FileOutcome.Filed.class);
        return (FileOutcome.Filed) outcome;
    }

    public FileOutcome.Filed fileFree() {
        return file(open(FREE));
    }

    public FileOutcome.Filed filePaid() {
        CitizenApplication application = open(PAID);
        assertThat(payments(null).cash(application, FEE, CLERK)).isInstanceOf(PayOutcome.Paid.class);
        return file(application);
    }

    /// The terminal's slip for the fee, typed twice.
    public static SlipEvidence slip(String receipt) {
        SlipEvidence.Numbers numbers = new SlipEvidence.Numbers(receipt, "150.00", "A55102");
        return new SlipEvidence.Slip(numbers, numbers);
    }

    /// The hub has answered for everything.
    public void hubTakesAll() {
        kept(transaction -> {
            List<WireEvent> due = store.outbox().due(transaction, 1000, 1 << 22);
            List<EventVerdict> all = due.stream()
                    .map(event -> new EventVerdict(event.eventId(), Verdict.ACCEPTED, null, null))
                    .toList();
            store.sync().apply(transaction, due, all, Duration.ZERO);
            return all.size();
        });
    }

    /// The kinds of the events that wait for the hub.
    public List<String> eventTypes() {
        return kept(transaction -> store.outbox().due(transaction, 1000, 1 << 22)).stream()
                .map(WireEvent::type)
                .toList();
    }

    /// The newest rows of the audit log, as `actor action`.
    public List<String> audited() {
        return kept(transaction -> store.audit().latest(transaction, 50)).stream()
                .map(entry -> entry.actor() + " " + entry.action())
                .toList();
    }

    /// The value of work that must be kept.
    public <T> T kept(Database.Work<T> work) {
        Kept<T> kept = store.transact(work);
        if (!(kept instanceof Kept.Done<T> done)) {
            throw new AssertionError(kept);
        }
        return done.value();
    }

    private static ServiceCatalogue catalogue() {
        return new ServiceCatalogue(
                "2026.11",
                false,
                List.of(),
                List.of(
                        new ServiceCatalogue.Ministry(
                                "moi", text("وزارة الداخلية", "Ministry of Interior"), MinistryPair.MOI.shown()),
                        new ServiceCatalogue.Ministry("mof", text("وزارة المالية", "Ministry of Finance"), null)),
                List.of(),
                List.of(PAID, FREE));
    }

    private static ServiceDefinition service(String id, ServiceDefinition.Kind kind, Fee fee) {
        return new ServiceDefinition(
                id,
                true,
                "civil",
                "moi",
                text("شهادة ميلاد", "Birth certificate"),
                text("", ""),
                text("", ""),
                kind,
                Set.of(ServiceDefinition.Channel.COUNTER),
                Set.of(),
                List.of(),
                List.of(),
                fee,
                new ServiceDefinition.LegalBasis(text("", ""), "unknown"),
                new ServiceDefinition.ProcessingDays(1, 3, true),
                List.of(),
                null,
                null,
                false,
                false);
    }

    private static LocalText text(String arabic, String english) {
        return new LocalText(arabic, english);
    }
}
