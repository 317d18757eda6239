package org.shubbak.core.counter;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.application.ApplicationState;
import org.shubbak.core.application.CitizenApplication;
import org.shubbak.core.money.Money;
import org.shubbak.core.receipt.NumberDesk;
import org.shubbak.core.store.Kept;
import org.shubbak.core.store.KeptApplication;
import org.shubbak.core.store.KeptPayment;
import org.shubbak.core.store.StationStore;
import org.shubbak.core.store.StoreFault;
import org.shubbak.core.store.Transaction;
import org.shubbak.core.sync.wire.EventFacts;
import org.shubbak.core.sync.wire.EventTypes;
import org.shubbak.core.text.Language;
import org.shubbak.core.text.Problem;

/// The one transaction after which a person is safe.
final class Filing {
    /// Before the name of a field whose warning a clerk passed over, in the answers.
    private static final String OVERRIDE = "override.";

    private static final int LAST_NUMBER = 9999;

    private final Workplace workplace;
    private final StationStore store;
    private final ReceiptWriter receipts;

    Filing(Workplace workplace, ReceiptWriter receipts) {
        this.workplace = workplace;
        this.store = workplace.store();
        this.receipts = receipts;
    }

    FileOutcome file(UUID applicationId, Language language, Actor actor) {
        Kept<FileOutcome> kept = store.transact(transaction -> file(transaction, applicationId, language, actor));
        return switch (kept) {
            case Kept.Not<FileOutcome> not -> new FileOutcome.NotKept(not.problem());
            case Kept.Done<FileOutcome> done -> {
                if (done.value() instanceof FileOutcome.Filed) {
                    workplace.newEvents().run();
                }
                yield done.value();
            }
        };
    }

    private FileOutcome file(Transaction transaction, UUID id, Language language, Actor actor) throws StoreFault {
        Optional<KeptApplication> found = store.applications().find(transaction, id);
        if (found.isEmpty()) {
            return new FileOutcome.NotKept(Problem.of("counter.erased"));
        }
        KeptPayment payment = store.payments().live(transaction, id).orElse(null);
        CitizenApplication application = found.get().application();
        if (application.state() != ApplicationState.OPEN) {
            return filed(found.get(), store.payments().shown(transaction, id).orElse(null), language);
        }
        Optional<Problem> unpaid = unpaid(transaction, application, payment);
        if (unpaid.isPresent()) {
            return new FileOutcome.NotPaid(unpaid.get());
        }
        int year =
                workplace.clock().instant().atZone(workplace.station().zone()).getYear();
        long place = store.series().next(transaction, "application-" + year);
        if (place > LAST_NUMBER) {
            return new FileOutcome.NotKept(Problem.of("counter.noNumbersLeft"));
        }
        Station station = workplace.station();
        String number = String.format(Locale.ROOT, "%s-%d-%s%04d", station.officeCode(), year, station.drawer(), place);
        String receiptNumber =
                payment == null || !payment.state().paid() ? null : receiptNumber(transaction, year, payment.amount());
        Instant now = workplace.clock().instant();
        KeptApplication kept = store.applications().file(transaction, found.get(), number, receiptNumber, now);
        EventFacts facts = EventFacts.by(actor.id()).numbered(number, receiptNumber);
        store.outbox().add(transaction, id, EventTypes.SUBMITTED, facts, submitted(kept, payment, language, actor));
        store.audit().add(transaction, actor.id(), "filed", id.toString(), number);
        overridden(transaction, application, actor);
        return filed(kept, payment, language);
    }

    private Optional<Problem> unpaid(
            Transaction transaction, CitizenApplication application, @Nullable KeptPayment payment) throws StoreFault {
        if (payment == null) {
            return PaymentRecords.due(application).map(due -> Problem.of("counter.notPaid"));
        }
        if (!payment.state().covers()) {
            return Optional.of(Problem.of("counter.paymentOpen"));
        }
        return store.refunds().of(transaction, payment.id()).map(wish -> Problem.of("counter.refundOpen"));
    }

    private void overridden(Transaction transaction, CitizenApplication application, Actor actor) throws StoreFault {
        for (String name : application.answers().values().keySet()) {
            // The reason itself may name a person: it stays in the encrypted application and its event.
            if (name.startsWith(OVERRIDE)) {
                String field = name.substring(OVERRIDE.length());
                store.audit()
                        .add(
                                transaction,
                                actor.id(),
                                "overrode",
                                application.id().toString(),
                                field);
            }
        }
    }

    /// Gapless by office, drawer, year and currency.
    private String receiptNumber(Transaction transaction, int year, Money amount) throws StoreFault {
        Station station = workplace.station();
        String series = NumberDesk.series(station.officeCode(), station.drawer(), year, amount.currency());
        return store.receiptNumbers().next(transaction, series, station.name());
    }

    private EventBody submitted(KeptApplication kept, @Nullable KeptPayment payment, Language language, Actor actor) {
        CitizenApplication application = kept.application();
        return new EventBody.Submitted(
                String.valueOf(application.number()),
                application.receiptNumber(),
                kept.card().receiptToken(),
                application.serviceId(),
                application.catalogueVersion(),
                workplace.station().officeCode(),
                workplace.station().name(),
                actor.id(),
                application.openedAt().toString(),
                language.tag(),
                application.applicant(),
                application.answers().values(),
                application.fee(),
                payment == null ? null : payment.id());
    }

    private FileOutcome filed(KeptApplication kept, @Nullable KeptPayment payment, Language language) {
        return new FileOutcome.Filed(kept.application(), receipts.write(kept, payment, language));
    }

    static Optional<ApplicationSummary> summary(KeptApplication kept) {
        CitizenApplication application = kept.application();
        String number = application.number();
        Instant filedAt = kept.filedAt();
        Long place = kept.filedPlace();
        if (number == null || filedAt == null || place == null) {
            return Optional.empty();
        }
        return Optional.of(new ApplicationSummary(
                application.id(),
                number,
                application.receiptNumber(),
                application.serviceId(),
                kept.card().service().name(),
                kept.card().applicantName(),
                kept.card().maskedId(),
                application.state(),
                application.refusal(),
                filedAt,
                place));
    }
}
