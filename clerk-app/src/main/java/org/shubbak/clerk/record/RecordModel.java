package org.shubbak.clerk.record;

import java.time.ZoneId;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.shubbak.clerk.station.ClerkStation;
import org.shubbak.core.counter.Actor;
import org.shubbak.core.counter.ApplicationQuery;
import org.shubbak.core.counter.ApplicationSummary;
import org.shubbak.core.counter.RefundOutcome;
import org.shubbak.core.counter.Turn;
import org.shubbak.core.counter.TwoPeople;
import org.shubbak.core.counter.VoidOutcome;
import org.shubbak.core.counter.Waiting;
import org.shubbak.core.device.PrintOutcome;
import org.shubbak.core.device.Receipt;
import org.shubbak.core.sync.wire.MinistryWord;
import org.shubbak.core.text.Language;
import org.shubbak.core.text.Problem;

/// The applications of this station, newest first, found by number or name. JavaFX thread only.
public final class RecordModel {
    private static final int PAGE = 50;
    private final ClerkStation station;
    private final Supplier<Actor> actor;
    private final StringProperty typed = new SimpleStringProperty("");
    private final ObservableList<ApplicationSummary> rows = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable ApplicationSummary> opened = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable PrintOutcome> paper = new SimpleObjectProperty<>();

    private final BooleanProperty onlyWaiting = new SimpleBooleanProperty();
    private final ObjectProperty<@Nullable MinistryWord> ministry = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Waiting> waiting = new SimpleObjectProperty<>();

    private final ObjectProperty<@Nullable Problem> said = new SimpleObjectProperty<>();

    public RecordModel(ClerkStation station, Supplier<Actor> actor) {
        this.station = station;
        this.actor = actor;
        typed.addListener((observed, was, now) -> look());
        onlyWaiting.addListener((observed, was, now) -> look());
    }

    /// Reads the list again; an answer that is no longer asked for is dropped.
    public void look() {
        String text = typed.get();
        boolean only = onlyWaiting.get();
        Actor who = actor.get();
        station.tasks()
                .run(
                        station.store(),
                        () -> station.counter().records().search(new ApplicationQuery(text, PAGE, null, only), who),
                        found -> {
                            if (text.equals(typed.get()) && only == onlyWaiting.get()) {
                                rows.setAll(found);
                            }
                        });
    }

    /// Opens one; that somebody looked is written down.
    public void open(ApplicationSummary summary) {
        paper.set(null);
        said.set(null);
        ministry.set(null);
        waiting.set(null);
        opened.set(summary);
        Actor who = actor.get();
        station.store().execute(() -> station.counter().records().find(summary.id(), who));
        station.tasks().run(station.store(), () -> station.counter().records().ministryWord(summary.id()), word -> {
            if (summary.equals(opened.get())) {
                ministry.set(word.orElse(null));
            }
        });
        station.tasks().run(station.store(), () -> station.counter().records().waiting(summary.id()), found -> {
            if (summary.equals(opened.get())) {
                waiting.set(found.map(this::withLine).orElse(null));
            }
        });
    }

    /// What only waits for the line is told by what the line says of itself.
    private Waiting withLine(Waiting found) {
        return found.turn() == Turn.STATION
                ? station.line()
                        .get()
                        .problem()
                        .map(line -> new Waiting(line, found.turn(), found.next()))
                        .orElse(found)
                : found;
    }

    public void close() {
        opened.set(null);
    }

    /// Nothing that one clerk looked for stays for the next.
    public void clear() {
        close();
        onlyWaiting.set(false);
        typed.set("");
        rows.clear();
    }

    /// A paper marked and numbered as a copy.
    public void copy(Language language) {
        ApplicationSummary summary = opened.get();
        if (summary != null) {
            Actor who = actor.get();
            station.tasks()
                    .run(
                            station.store(),
                            () -> station.counter().copyOf(summary.id(), language, who),
                            copy -> copy.ifPresent(receipt -> print(
                                    summary,
                                    receipt,
                                    outcome -> station.counter().printed(summary.id(), outcome, who))));
        }
    }

    /// Somebody wants the fee back; a second person decides on the money page.
    void refund(String reason) {
        ApplicationSummary summary = opened.get();
        if (summary != null) {
            Actor who = actor.get();
            station.tasks()
                    .run(
                            station.store(),
                            () -> station.payments().refunds().cancelled(summary.id(), reason, who),
                            outcome -> said.set(
                                    outcome instanceof RefundOutcome.NotDone not
                                            ? not.problem()
                                            : outcome instanceof RefundOutcome.NotKept not
                                                    ? not.problem()
                                                    : Problem.of("clerk.refundRequested")));
        }
    }

    /// Takes the official receipt back; the paper that says so is printed.
    /// @param done when it is void
    void voidReceipt(String reason, TwoPeople people, Language language, Runnable done) {
        ApplicationSummary summary = opened.get();
        if (summary != null) {
            station.tasks()
                    .run(
                            station.store(),
                            () -> station.counter()
                                    .voidReceipt(summary.id(), reason, people.clerk(), people.second(), language),
                            outcome -> {
                                said.set(said(outcome, summary));
                                if (outcome instanceof VoidOutcome.Voided voided) {
                                    done.run();
                                    // It is no receipt: that it is void was written down before it is printed.
                                    print(summary, voided.paper(), printed -> {});
                                }
                            });
        }
    }

    private static Problem said(VoidOutcome outcome, ApplicationSummary summary) {
        return switch (outcome) {
            case VoidOutcome.Voided voided ->
                Problem.of("clerk.receiptVoided", String.valueOf(summary.receiptNumber()));
            case VoidOutcome.Not not -> not.problem();
        };
    }

    private void print(ApplicationSummary summary, Receipt receipt, Consumer<PrintOutcome> written) {
        var printer = station.devices().printer();
        station.tasks().run(printer.thread(), () -> printer.device().print(receipt), outcome -> {
            if (summary.equals(opened.get())) {
                paper.set(outcome);
            }
            station.store().execute(() -> written.accept(outcome));
        });
    }

    public StringProperty typedProperty() {
        return typed;
    }

    BooleanProperty onlyWaitingProperty() {
        return onlyWaiting;
    }

    ObjectProperty<@Nullable Waiting> waitingProperty() {
        return waiting;
    }

    public ObservableList<ApplicationSummary> rows() {
        return rows;
    }

    public ObjectProperty<@Nullable ApplicationSummary> openedProperty() {
        return opened;
    }

    public ObjectProperty<@Nullable PrintOutcome> paperProperty() {
        return paper;
    }

    ObjectProperty<@Nullable MinistryWord> ministryProperty() {
        return ministry;
    }

    ObjectProperty<@Nullable Problem> saidProperty() {
        return said;
    }

    ZoneId zone() {
        return station.station().zone();
    }
}
