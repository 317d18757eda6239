package org.shubbak.core.counter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.application.Answers;
import org.shubbak.core.application.Applicant;
import org.shubbak.core.application.ApplicationCheck;
import org.shubbak.core.application.ApplicationState;
import org.shubbak.core.application.CitizenApplication;
import org.shubbak.core.application.FieldProblem;
import org.shubbak.core.catalogue.Admission;
import org.shubbak.core.catalogue.Catalogues;
import org.shubbak.core.catalogue.Fee;
import org.shubbak.core.catalogue.FeeDue;
import org.shubbak.core.catalogue.ServiceCatalogue;
import org.shubbak.core.catalogue.ServiceDefinition;
import org.shubbak.core.device.PrintOutcome;
import org.shubbak.core.device.Receipt;
import org.shubbak.core.receipt.ReceiptSeal;
import org.shubbak.core.seal.Destination;
import org.shubbak.core.seal.MinistryKey;
import org.shubbak.core.store.ApplicationCard;
import org.shubbak.core.store.Kept;
import org.shubbak.core.store.KeptApplication;
import org.shubbak.core.store.KeptPayment;
import org.shubbak.core.store.Room;
import org.shubbak.core.store.StationStore;
import org.shubbak.core.sync.wire.EventFacts;
import org.shubbak.core.sync.wire.EventTypes;
import org.shubbak.core.text.Language;
import org.shubbak.core.text.Problem;

/// What is done for one person at this counter. Blocks for the disk: never called on the screen's thread. Any other
/// thread may call.
public final class Counter {
    private final Workplace workplace;
    private final StationStore store;
    private final Catalogues catalogues;
    private final Filing filing;
    private final ReceiptWriter receipts;

    public Counter(Workplace workplace, ServiceCatalogue catalogue) {
        this(workplace, Catalogues.always(catalogue), null);
    }

    /// @param seal signs the receipts; null where the station has no key of its own
    public Counter(Workplace workplace, Catalogues catalogues, @Nullable ReceiptSeal seal) {
        this.workplace = workplace;
        this.store = workplace.store();
        this.catalogues = catalogues;
        this.receipts = new ReceiptWriter(workplace.station(), seal);
        this.filing = new Filing(workplace, receipts);
    }

    /// What was filed here.
    public RecordDesk records() {
        return new RecordDesk(store);
    }

    /// The services of this counter.
    public Catalogues catalogues() {
        return catalogues;
    }

    /// Keeps what the person said. The application is worth nothing yet: it is not numbered, and erased when abandoned.
    /// A clerk may go on after a warning; at the kiosk nobody can confirm one.
    public OpenOutcome open(ServiceDefinition service, Applicant who, Answers answers, Actor actor) {
        if (catalogues.admit(service, today(), who.nationalId()) instanceof Admission.Refused refused) {
            return new OpenOutcome.NotKept(OpeningProblem.of(refused));
        }
        List<FieldProblem> problems = ApplicationCheck.check(service, answers, today()).stream()
                .filter(problem -> !problem.warning() || actor.equals(Actor.KIOSK))
                .toList();
        return problems.isEmpty() ? fee(service, who, answers, actor) : new OpenOutcome.Invalid(problems);
    }

    private OpenOutcome fee(ServiceDefinition service, Applicant who, Answers answers, Actor actor) {
        return switch (service.fee().due(answers)) {
            case FeeDue.Due due -> open(service, who, answers, due.lines(), actor);
            case FeeDue.NotYetKnown unknown ->
                ServiceSnapshot.feeLater(service.fee())
                        ? open(service, who, answers, List.of(), actor)
                        : new OpenOutcome.Invalid(
                                List.of(new FieldProblem(feeField(service.fee()), unknown.problem(), false)));
        };
    }

    private OpenOutcome open(
            ServiceDefinition service, Applicant who, Answers answers, List<Fee.Line> fee, Actor actor) {
        Optional<MinistryKey> ministry =
                catalogues.of(service).ministry(service.ministry()).flatMap(ServiceCatalogue.Ministry::sealedTo);
        return ministry.isEmpty()
                ? new OpenOutcome.NotKept(Problem.of("counter.noMinistryKey"))
                : open(service, who, answers, fee, actor, ministry.get());
    }

    private OpenOutcome open(
            ServiceDefinition service,
            Applicant who,
            Answers answers,
            List<Fee.Line> fee,
            Actor actor,
            MinistryKey key) {
        ServiceCatalogue catalogue = catalogues.of(service);
        Destination destination = new Destination(workplace.station().officeCode(), service.ministry(), key);
        CitizenApplication application = new CitizenApplication(
                store.ids().next(),
                service.id(),
                catalogue.version(),
                who,
                answers,
                fee,
                ApplicationState.OPEN,
                null,
                null,
                workplace.clock().instant(),
                null);
        ApplicationCard card = new ApplicationCard(
                name(who),
                who.maskedId(),
                catalogue.version(),
                fee,
                new ServiceSnapshot(catalogue).of(service, fee),
                store.ids().token(),
                null);
        Kept<OpenOutcome> kept = store.transact(transaction -> {
            // Refused while what others have begun can still be finished.
            if (store.budget().room() instanceof Room.None none) {
                return new OpenOutcome.NotKept(none.problem());
            }
            store.applications().open(transaction, application, card, destination);
            store.audit()
                    .add(transaction, actor.id(), "opened", application.id().toString(), service.id());
            return new OpenOutcome.Opened(application);
        });
        return switch (kept) {
            case Kept.Done<OpenOutcome> done -> done.value();
            case Kept.Not<OpenOutcome> not -> new OpenOutcome.NotKept(not.problem());
        };
    }

    /// Number, receipt number, outbox and audit in one transaction. Filing twice gives the same answer twice.
    public FileOutcome file(UUID applicationId, Language language, Actor actor) {
        return filing.file(applicationId, language, actor);
    }

    /// Files what was paid for before the program ended, so that no money is without its application.
    public List<FileOutcome> recover(Language language, Actor actor) {
        return recovered().stream()
                .map(application -> filing.file(application.id(), language, actor))
                .toList();
    }

    /// Paid, and not filed: found at a start. Shown to the clerk as recovered. Not those whose money is wanted back.
    public List<CitizenApplication> recovered() {
        return orEmpty(store.transact(transaction -> {
            List<CitizenApplication> paid = new ArrayList<>();
            for (KeptApplication open : store.applications().unfiled(transaction)) {
                Optional<KeptPayment> payment = store.payments()
                        .live(transaction, open.application().id())
                        .filter(live -> live.state().covers());
                if (payment.isPresent()
                        && store.refunds().of(transaction, payment.get().id()).isEmpty()) {
                    paid.add(open.application());
                }
            }
            return paid;
        }));
    }

    /// An unpaid draft is erased; where money moved, or may have moved, everything stays: what is paid goes back by a
    /// refund case, [RefundDesk#request].
    public void abandon(UUID applicationId, Actor actor) {
        store.transact(transaction -> {
            if (store.payments().of(transaction, applicationId).stream()
                    .allMatch(payment -> payment.state().over())) {
                store.applications().erase(transaction, applicationId);
                store.audit().add(transaction, actor.id(), "abandoned", applicationId.toString(), "");
            }
            return true;
        });
    }

    /// Writes down what became of the paper. Never undoes a filing.
    public void printed(UUID applicationId, PrintOutcome outcome, Actor actor) {
        String name = name(outcome);
        Kept<Boolean> kept = store.transact(transaction -> {
            Optional<KeptApplication> found = store.applications().find(transaction, applicationId);
            if (found.isEmpty() || found.get().filedAt() == null) {
                return false;
            }
            int copy = found.get().copies();
            store.applications().paper(transaction, applicationId, name);
            store.outbox()
                    .add(
                            transaction,
                            applicationId,
                            EventTypes.RECEIPT_PRINTED,
                            EventFacts.by(actor.id()),
                            new EventBody.ReceiptPrinted(name, copy, actor.id()));
            store.audit().add(transaction, actor.id(), "printed", applicationId.toString(), name + " copy " + copy);
            return true;
        });
        if (kept instanceof Kept.Done<Boolean>) {
            workplace.newEvents().run();
        }
    }

    /// A numbered copy of the paper, for a person who shows why; empty when there is no such paper any more.
    public Optional<Receipt> copyOf(UUID applicationId, Language language, Actor actor) {
        return orNone(store.transact(transaction -> {
            Optional<KeptApplication> found = store.applications().find(transaction, applicationId);
            if (found.isEmpty() || found.get().filedAt() == null) {
                return Optional.empty();
            }
            int copy = store.applications().nextCopy(transaction, applicationId);
            store.audit().add(transaction, actor.id(), "copied", applicationId.toString(), "copy " + copy);
            Receipt original = receipts.write(
                    found.get(),
                    store.payments().shown(transaction, applicationId).orElse(null),
                    language);
            boolean isVoid =
                    store.receiptNumbers().voidedAt(transaction, applicationId).isPresent();
            return Optional.of((isVoid ? receipts.voided(original, "") : original).asCopy(copy));
        }));
    }

    /// Takes back an official receipt: its number stays used, and the paper that says so carries it.
    public VoidOutcome voidReceipt(UUID applicationId, String reason, Actor actor, Actor second, Language language) {
        VoidOutcome outcome =
                new ReceiptVoid(store, receipts, workplace.clock()).of(applicationId, reason, actor, second, language);
        if (outcome instanceof VoidOutcome.Voided) {
            workplace.newEvents().run();
        }
        return outcome;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(
                workplace.clock().instant(), workplace.station().zone());
    }

    private static String name(Applicant who) {
        String arabic = who.nameAr();
        String latin = who.nameEn();
        return arabic != null ? arabic : latin != null ? latin : "";
    }

    private static String feeField(Fee fee) {
        return switch (fee) {
            case Fee.ByAnswer byAnswer -> byAnswer.field();
            case Fee.Assessed assessed -> assessed.field() == null ? "" : assessed.field();
            case Fee.Fixed fixed -> "";
            case Fee.Unknown unknown -> "";
        };
    }

    private static String name(PrintOutcome outcome) {
        return switch (outcome) {
            case PrintOutcome.PrintedConfirmed done -> "PRINTED_CONFIRMED";
            case PrintOutcome.Processed done -> "PROCESSED";
            case PrintOutcome.SentOnly done -> "SENT_ONLY";
            case PrintOutcome.NotPrinted not -> not.reason().name();
        };
    }

    // The store has logged why; a list that cannot be read is shown empty beside the store's own problem.
    private static <T> List<T> orEmpty(Kept<List<T>> kept) {
        return switch (kept) {
            case Kept.Done<List<T>> done -> done.value();
            case Kept.Not<List<T>> not -> List.of();
        };
    }

    private static <T> Optional<T> orNone(Kept<Optional<T>> kept) {
        return switch (kept) {
            case Kept.Done<Optional<T>> done -> done.value();
            case Kept.Not<Optional<T>> not -> Optional.empty();
        };
    }
}
