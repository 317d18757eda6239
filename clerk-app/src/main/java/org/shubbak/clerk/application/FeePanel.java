package org.shubbak.clerk.application;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.catalogue.Fee;
import org.shubbak.core.catalogue.FeeDue;
import org.shubbak.core.money.CurrencyCode;
import org.shubbak.core.text.MoneyText;
import org.shubbak.ui.dialog.DialogHost;
import org.shubbak.ui.language.Words;
import org.shubbak.ui.text.Prose;

/// What is due and how to take it, always in sight: F9 card, F10 cash, F11 terminal without a cable.
final class FeePanel extends VBox {
    private final CashierModel cashier;
    private final CaseModel model;
    private final Words words;
    private final DialogHost dialogs;
    private final VBox lines = new VBox(8);

    FeePanel(CashierModel cashier, Words words, DialogHost dialogs, Runnable done) {
        super(12);
        this.cashier = cashier;
        this.model = cashier.model();
        this.words = words;
        this.dialogs = dialogs;
        getStyleClass().add("card");
        Region space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        getChildren().addAll(new Prose(words.bind("service.fee"), "section"), lines);
        model.form().fee().subscribe(due -> showFee(due));
        words.language().subscribe(now -> showFee(model.form().fee().get()));
        BooleanBinding filling = model.stageProperty().isEqualTo(CaseStage.FILLING);
        BooleanBinding paid =
                Bindings.createBooleanBinding(() -> !model.free(), model.form().fee());
        getChildren()
                .addAll(
                        key("pay-card", "clerk.key.card", "primary", filling, paid, cashier::card),
                        key("pay-cash", "clerk.key.cash", "secondary", filling, cashNow(paid), this::cash),
                        key("pay-standalone", "clerk.key.standalone", "secondary", filling, paid, this::standalone),
                        key("send", "clerk.key.send", "primary", filling, paid.not(), cashier::send),
                        running(),
                        notice(),
                        key("settle", "clerk.key.settle", "primary", stage(CaseStage.IN_DOUBT), null, cashier::settle),
                        space,
                        key("leave-application", "clerk.key.leave", "bare", filling, filling, done));
    }

    private BooleanBinding cashNow(BooleanBinding paid) {
        boolean shekels = model.form().service().fee().currency() == CurrencyCode.ILS;
        return Bindings.createBooleanBinding(() -> shekels && paid.get(), paid);
    }

    private BooleanBinding stage(CaseStage stage) {
        return model.stageProperty().isEqualTo(stage);
    }

    void cash() {
        if (model.ready()) {
            model.total().ifPresent(due -> dialogs.show(new CashDialog(due, words, dialogs, cashier::cash)));
        }
    }

    void standalone() {
        if (model.ready()) {
            dialogs.show(new SlipDialog(words, dialogs, cashier::standalone));
        }
    }

    private void showFee(FeeDue due) {
        lines.getChildren().clear();
        switch (due) {
            case FeeDue.NotYetKnown unknown ->
                lines.getChildren().add(new Prose(words.bind(unknown.problem()), "body", "quiet"));
            case FeeDue.Due known -> showLines(known);
        }
    }

    private void showLines(FeeDue.Due known) {
        if (known.lines().isEmpty()) {
            lines.getChildren().add(new Prose(words.bind("service.free"), "lead"));
            return;
        }
        for (Fee.Line line : known.lines()) {
            Prose label = new Prose(words.bind(line.label()), "body");
            lines.getChildren().add(row(label, MoneyText.show(line.amount(), words.now()), "strong"));
        }
        Fee fee = model.form().service().fee();
        String total = MoneyText.show(known.total(fee.currency()), words.now());
        HBox sum = row(new Prose(words.bind("clerk.total"), "section"), total, "total");
        sum.setId("fee-total");
        lines.getChildren().add(sum);
        if (fee.illustrative()) {
            lines.getChildren().add(new Prose(words.bind("receipt.demonstration"), "small", "quiet"));
        }
    }

    private static HBox row(Prose label, String amount, String style) {
        HBox.setHgrow(label, Priority.ALWAYS);
        Label value = new Label(amount);
        value.getStyleClass().add(style);
        value.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(8, label, value);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /// What the terminal asks the person to do, and the way out.
    private VBox running() {
        Prose says = new Prose(
                words.bind(
                        now -> cashier.terminalSaysProperty().get() == null
                                ? now.say("clerk.working")
                                : now.say(cashier.terminalSaysProperty().get()),
                        cashier.terminalSaysProperty()),
                "lead");
        says.setId("terminal-says");
        Button cancel = button("cancel-card", "nav.cancel", "secondary", cashier::cancelCard);
        VBox box = new VBox(12, says, cancel);
        box.getStyleClass().add("attention");
        box.visibleProperty().bind(stage(CaseStage.WORKING));
        box.managedProperty().bind(box.visibleProperty());
        return box;
    }

    private Prose notice() {
        Prose notice = new Prose(words.bindProblem(model.problemProperty()), "body", "fault");
        notice.setId("case-problem");
        notice.visibleProperty().bind(model.problemProperty().isNotNull());
        notice.managedProperty().bind(notice.visibleProperty());
        return notice;
    }

    private Button key(
            String id,
            String word,
            String style,
            BooleanBinding usable,
            @Nullable BooleanBinding shown,
            Runnable action) {
        Button key = button(id, word, style, action);
        key.disableProperty().bind(usable.not());
        key.visibleProperty()
                .bind(shown == null ? usable : shown.and(stage(CaseStage.FILED).not()));
        key.managedProperty().bind(key.visibleProperty());
        return key;
    }

    private Button button(String id, String word, String style, Runnable action) {
        Button button = new Button();
        button.setId(id);
        button.textProperty().bind(words.bind(word));
        button.getStyleClass().add(style);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(pressed -> action.run());
        return button;
    }
}
