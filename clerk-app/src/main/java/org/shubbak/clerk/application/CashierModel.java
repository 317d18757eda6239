package org.shubbak.clerk.application;

import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.shubbak.clerk.station.ClerkStation;
import org.shubbak.core.application.CitizenApplication;
import org.shubbak.core.counter.FileOutcome;
import org.shubbak.core.counter.PayOutcome;
import org.shubbak.core.counter.Reference;
import org.shubbak.core.counter.Settlement;
import org.shubbak.core.counter.StandaloneAnswer;
import org.shubbak.core.counter.StandaloneStart;
import org.shubbak.core.device.PrintOutcome;
import org.shubbak.core.device.Receipt;
import org.shubbak.core.money.Money;
import org.shubbak.core.money.Payment;
import org.shubbak.core.text.Language;
import org.shubbak.core.text.Problem;

/// Takes the fee of one application, files it and prints its paper, in this order and each once. JavaFX thread only.
public final class CashierModel {
    private final CaseModel model;
    private final ClerkStation station;
    private final ObjectProperty<Language> language;
    private final ObjectProperty<@Nullable Problem> terminalSays = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable CitizenApplication> filed = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable PrintOutcome> paper = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Money> change = new SimpleObjectProperty<>();
    private final BooleanProperty atTerminal = new SimpleBooleanProperty();
    private final ObjectProperty<@Nullable Keying> keying = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Problem> slipProblem = new SimpleObjectProperty<>();
    private @Nullable Money received;
    private @Nullable UUID unfiled;

    /// A payment that the clerk keys into a separate terminal now.
    record Keying(CitizenApplication application, UUID payment, Money amount) {}

    public CashierModel(CaseModel model, ObjectProperty<Language> language) {
        this.model = model;
        this.station = model.station();
        this.language = language;
    }

    public void card() {
        atTerminal.set(true);
        pay(
                station.devices().terminal().thread(),
                open -> station.payments()
                        .card(open, model.actor(), says -> station.tasks().show(() -> terminalSays.set(says))));
    }

    /// @param received shekels as they lie on the counter
    public void cash(Money received) {
        this.received = received;
        atTerminal.set(false);
        pay(station.store(), open -> station.payments().cash(open, received, model.actor()));
    }

    /// Paid in another system: filed with its reference, and confirmed later.
    void elsewhere(Payment.Method method, Reference reference) {
        atTerminal.set(false);
        pay(station.store(), open -> station.payments().elsewhere(open, method, reference, model.actor()));
    }

    /// Writes the intent down; only then the clerk is told to key the amount into the separate terminal.
    public void standalone() {
        if (model.stageProperty().get() != CaseStage.FILLING) {
            return;
        }
        atTerminal.set(false);
        model.open(open -> {
            model.stage(CaseStage.WORKING, null);
            station.tasks().run(station.store(), () -> station.payments().standalone(open, model.actor()), start -> {
                switch (start) {
                    case StandaloneStart.Keying now -> keying.set(new Keying(open, now.payment(), now.amount()));
                    case StandaloneStart.Refused refused -> paid(open, refused.outcome());
                }
            });
        });
    }

    /// What the clerk saw at the separate terminal. A slip that cannot be right is said, and the question stays open.
    void answer(StandaloneAnswer answer) {
        Keying asked = keying.get();
        if (asked == null) {
            return;
        }
        slipProblem.set(null);
        station.tasks()
                .run(
                        station.store(),
                        () -> station.payments().standalone(asked.payment(), answer, model.actor()),
                        outcome -> answered(asked, outcome));
    }

    private void answered(Keying asked, PayOutcome outcome) {
        switch (outcome) {
            case PayOutcome.Blocked wrong -> slipProblem.set(wrong.problem());
            case PayOutcome.NotKept not -> slipProblem.set(not.problem());
            case PayOutcome.Paid paid -> end(asked, outcome);
            case PayOutcome.Awaiting awaiting -> end(asked, outcome);
            case PayOutcome.Declined declined -> end(asked, outcome);
            case PayOutcome.NotStarted not -> end(asked, outcome);
            case PayOutcome.InDoubt doubt -> end(asked, outcome);
            case PayOutcome.Manual manual -> end(asked, outcome);
        }
    }

    private void end(Keying asked, PayOutcome outcome) {
        keying.set(null);
        paid(asked.application(), outcome);
    }

    /// For services without a fee, and for what is paid and could not be kept the first time.
    public void send() {
        UUID paid = unfiled;
        if (model.stageProperty().get() == CaseStage.PAID && paid != null) {
            file(paid);
        } else if (model.stageProperty().get() == CaseStage.FILLING) {
            model.open(open -> file(open.id()));
        }
    }

    public void cancelCard() {
        station.store().execute(station.payments()::cancel);
    }

    private void pay(Executor where, Function<CitizenApplication, PayOutcome> payment) {
        if (model.stageProperty().get() != CaseStage.FILLING) {
            return;
        }
        model.open(open -> {
            model.stage(CaseStage.WORKING, null);
            station.tasks().run(where, () -> payment.apply(open), outcome -> paid(open, outcome));
        });
    }

    private void paid(CitizenApplication open, PayOutcome outcome) {
        terminalSays.set(null);
        atTerminal.set(false);
        switch (outcome) {
            case PayOutcome.Paid paid -> {
                unfiled = open.id();
                change.set(change(paid.payment()));
                file(open.id());
            }
            case PayOutcome.Awaiting awaiting -> {
                unfiled = open.id();
                file(open.id());
            }
            case PayOutcome.Declined declined -> model.stage(CaseStage.FILLING, declined.problem());
            case PayOutcome.NotStarted not -> model.stage(CaseStage.FILLING, not.problem());
            case PayOutcome.NotKept not -> model.stage(CaseStage.FILLING, not.problem());
            case PayOutcome.InDoubt doubt -> model.stage(CaseStage.IN_DOUBT, doubt.problem());
            case PayOutcome.Manual manual -> model.stage(CaseStage.IN_DOUBT, manual.problem());
            // Somebody else's payment holds the terminal; this person can still pay another way.
            case PayOutcome.Blocked blocked -> model.stage(CaseStage.FILLING, blocked.problem());
        }
    }

    private @Nullable Money change(Payment payment) {
        Money given = received;
        return given == null || payment.method() != Payment.Method.CASH
                ? null
                : new Money(given.minor() - payment.amount().minor(), given.currency());
    }

    /// Asks the terminal what became of the payment. Never charges.
    public void settle() {
        model.stage(CaseStage.WORKING, Problem.of("payment.checking"));
        station.tasks().run(station.devices().terminal().thread(), station.payments()::settle, this::settled);
    }

    private void settled(Settlement settlement) {
        switch (settlement) {
            case Settlement.Nothing nothing -> model.stage(CaseStage.FILLING, null);
            case Settlement.PaidLate late -> {
                unfiled = late.application();
                file(late.application());
            }
            case Settlement.NotCharged not -> model.stage(CaseStage.FILLING, not.problem());
            case Settlement.StillInDoubt still -> model.stage(CaseStage.IN_DOUBT, still.problem());
            case Settlement.Manual manual -> model.stage(CaseStage.IN_DOUBT, manual.problem());
            case Settlement.GivenBack back -> model.stage(CaseStage.FILLING, null);
            case Settlement.NotGivenBack not -> model.stage(CaseStage.FILLING, not.problem());
            case Settlement.NotTaken not -> model.stage(CaseStage.IN_DOUBT, not.problem());
            case Settlement.NotKept not -> model.stage(CaseStage.IN_DOUBT, not.problem());
        }
    }

    private void file(UUID application) {
        model.stage(CaseStage.WORKING, null);
        Language now = language.get();
        station.tasks()
                .run(station.store(), () -> station.counter().file(application, now, model.actor()), this::filed);
    }

    private void filed(FileOutcome outcome) {
        switch (outcome) {
            case FileOutcome.Filed done -> {
                filed.set(done.application());
                model.stage(CaseStage.FILED, null);
                print(done.application(), done.receipt());
            }
            case FileOutcome.NotPaid not -> model.stage(CaseStage.FILLING, not.problem());
            case FileOutcome.NotKept not ->
                model.stage(unfiled == null ? CaseStage.FILLING : CaseStage.PAID, not.problem());
        }
    }

    private void print(CitizenApplication application, Receipt words) {
        paper.set(null);
        station.tasks()
                .run(
                        station.devices().printer().thread(),
                        () -> station.devices().printer().device().print(words),
                        outcome -> {
                            paper.set(outcome);
                            station.store()
                                    .execute(() -> station.counter().printed(application.id(), outcome, model.actor()));
                        });
    }

    /// Another paper of the filed application, marked and numbered as a copy.
    public void copy() {
        CitizenApplication done = filed.get();
        if (done != null) {
            Language now = language.get();
            station.tasks()
                    .run(
                            station.store(),
                            () -> station.counter().copyOf(done.id(), now, model.actor()),
                            copy -> copy.ifPresent(words -> print(done, words)));
        }
    }

    public ObjectProperty<@Nullable Problem> terminalSaysProperty() {
        return terminalSays;
    }

    /// Whether the terminal is charging, so that it can be asked to stop.
    BooleanProperty atTerminalProperty() {
        return atTerminal;
    }

    public ObjectProperty<@Nullable CitizenApplication> filedProperty() {
        return filed;
    }

    /// Null while the printer works.
    public ObjectProperty<@Nullable PrintOutcome> paperProperty() {
        return paper;
    }

    public ObjectProperty<@Nullable Money> changeProperty() {
        return change;
    }

    ObjectProperty<@Nullable Keying> keyingProperty() {
        return keying;
    }

    /// Why the slip was not taken.
    ObjectProperty<@Nullable Problem> slipProblemProperty() {
        return slipProblem;
    }

    CaseModel model() {
        return model;
    }
}
