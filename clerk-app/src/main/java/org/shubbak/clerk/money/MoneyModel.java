package org.shubbak.clerk.money;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.shubbak.clerk.station.ClerkStation;
import org.shubbak.core.counter.Actor;
import org.shubbak.core.counter.DayOutcome;
import org.shubbak.core.counter.DayPaper;
import org.shubbak.core.counter.DayReport;
import org.shubbak.core.counter.HubLedger;
import org.shubbak.core.counter.OpenPayment;
import org.shubbak.core.counter.RefundDecision;
import org.shubbak.core.counter.RefundOutcome;
import org.shubbak.core.counter.Settlement;
import org.shubbak.core.counter.SlipEvidence;
import org.shubbak.core.counter.TwoPeople;
import org.shubbak.core.device.PrintOutcome;
import org.shubbak.core.device.Receipt;
import org.shubbak.core.store.RefundCase;
import org.shubbak.core.text.Language;
import org.shubbak.core.text.Problem;

/// What is open about money at this station, and what people do about it. JavaFX thread only.
public final class MoneyModel {
    private final ClerkStation station;
    private final HubLedger ledger;
    private final ObjectProperty<Language> language;
    private final Supplier<Actor> actor;
    private final ObservableList<OpenPayment> open = FXCollections.observableArrayList();
    private final ObservableList<RefundCase> refunds = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable DayReport> day = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Problem> problem = new SimpleObjectProperty<>();
    private final BooleanProperty busy = new SimpleBooleanProperty();

    public MoneyModel(
            ClerkStation station, HubLedger ledger, ObjectProperty<Language> language, Supplier<Actor> actor) {
        this.station = station;
        this.ledger = ledger;
        this.language = language;
        this.actor = actor;
    }

    private record Seen(
            List<OpenPayment> open,
            List<RefundCase> refunds,
            @Nullable DayReport day) {}

    /// Reads everything again, and compares with the hub what could not be compared before.
    public void open() {
        problem.set(null);
        look();
        station.tasks().run(station.hub(), () -> station.payments().days().compareLater(ledger), completed -> {
            if (completed > 0) {
                look();
            }
        });
    }

    private void look() {
        station.tasks().run(station.store(), this::read, seen -> {
            open.setAll(seen.open());
            refunds.setAll(seen.refunds());
            day.set(seen.day());
        });
    }

    private Seen read() {
        List<DayReport> reports = station.payments().days().reports();
        return new Seen(
                station.payments().open(),
                station.payments().refunds().open(),
                reports.isEmpty() ? null : reports.getFirst());
    }

    /// Asks the terminal about what is in doubt. Never charges.
    void ask() {
        busy.set(true);
        station.tasks().run(station.devices().terminal().thread(), station.payments()::settle, this::settled);
    }

    void decide(OpenPayment payment, SlipEvidence evidence, String reason, TwoPeople people, Runnable done) {
        station.tasks()
                .run(
                        station.devices().terminal().thread(),
                        () -> station.payments().decide(payment.payment(), evidence, reason, people),
                        settlement -> {
                            settled(settlement);
                            if (!(settlement instanceof Settlement.NotTaken)) {
                                done.run();
                            }
                        });
    }

    private void settled(Settlement settlement) {
        busy.set(false);
        problem.set(
                switch (settlement) {
                    case Settlement.Nothing nothing -> null;
                    case Settlement.PaidLate late -> Problem.of("money.settledPaid");
                    case Settlement.NotCharged not -> not.problem();
                    case Settlement.StillInDoubt still -> still.problem();
                    case Settlement.Manual manual -> manual.problem();
                    case Settlement.GivenBack back -> Problem.of("money.settledBack");
                    case Settlement.NotGivenBack not -> not.problem();
                    case Settlement.NotTaken not -> not.problem();
                    case Settlement.NotKept not -> not.problem();
                });
        look();
    }

    void decide(RefundCase refund, RefundDecision decision, TwoPeople people, Runnable done) {
        station.tasks()
                .run(
                        station.store(),
                        () -> station.payments().refunds().decide(refund.id(), decision, people),
                        outcome -> refunded(outcome, done));
    }

    void carryOut(RefundCase refund, Runnable done) {
        busy.set(true);
        Actor who = actor.get();
        station.tasks()
                .run(
                        station.devices().terminal().thread(),
                        () -> station.payments()
                                .refunds()
                                .carryOut(
                                        refund.id(),
                                        who,
                                        says -> station.tasks().show(() -> problem.set(says))),
                        outcome -> refunded(outcome, done));
    }

    void byFinance(RefundCase refund, String reference, TwoPeople people, Runnable done) {
        station.tasks()
                .run(
                        station.store(),
                        () -> station.payments().refunds().byFinance(refund.id(), reference, people),
                        outcome -> refunded(outcome, done));
    }

    private void refunded(RefundOutcome outcome, Runnable done) {
        busy.set(false);
        switch (outcome) {
            case RefundOutcome.Stands stands -> end(null, done);
            case RefundOutcome.GivenBack back -> {
                end(Problem.of("money.settledBack"), done);
                printRefund(back.refundCase());
            }
            case RefundOutcome.NotDone not -> problem.set(not.problem());
            case RefundOutcome.InDoubt doubt -> end(doubt.problem(), done);
            case RefundOutcome.Manual manual -> end(manual.problem(), done);
            case RefundOutcome.NotKept not -> problem.set(not.problem());
        }
        look();
    }

    private void end(@Nullable Problem said, Runnable done) {
        problem.set(said);
        done.run();
    }

    private void printRefund(UUID refund) {
        Actor who = actor.get();
        Language now = language.get();
        station.tasks()
                .run(
                        station.store(),
                        () -> station.payments().refunds().paper(refund, now, who),
                        paper -> paper.ifPresent(this::print));
    }

    void closeDay() {
        busy.set(true);
        problem.set(null);
        Actor who = actor.get();
        station.tasks()
                .run(
                        station.devices().terminal().thread(),
                        () -> station.payments()
                                .days()
                                .close(ledger, who, says -> station.tasks().show(() -> problem.set(says))),
                        this::closed);
    }

    void closeWithoutTerminal() {
        busy.set(true);
        Actor who = actor.get();
        station.tasks()
                .run(
                        station.devices().terminal().thread(),
                        () -> station.payments().days().closeWithoutTerminal(ledger, who),
                        this::closed);
    }

    private void closed(DayOutcome outcome) {
        busy.set(false);
        switch (outcome) {
            case DayOutcome.Closed closed -> {
                problem.set(closed.note());
                print(paper(closed.report()));
            }
            case DayOutcome.NotNow not -> problem.set(not.problem());
            case DayOutcome.NotKept not -> problem.set(not.problem());
        }
        look();
    }

    void printDay() {
        DayReport report = day.get();
        if (report != null) {
            print(paper(report));
        }
    }

    private Receipt paper(DayReport report) {
        return new DayPaper(station.station()).write(report, language.get());
    }

    private void print(Receipt receipt) {
        var printer = station.devices().printer();
        station.tasks().run(printer.thread(), () -> printer.device().print(receipt), outcome -> {
            if (outcome instanceof PrintOutcome.NotPrinted not) {
                problem.set(not.problem());
            }
        });
    }

    void said(@Nullable Problem words) {
        problem.set(words);
    }

    ObservableList<OpenPayment> payments() {
        return open;
    }

    ObservableList<RefundCase> refunds() {
        return refunds;
    }

    ObjectProperty<@Nullable DayReport> dayProperty() {
        return day;
    }

    ObjectProperty<@Nullable Problem> problemProperty() {
        return problem;
    }

    BooleanProperty busyProperty() {
        return busy;
    }
}
