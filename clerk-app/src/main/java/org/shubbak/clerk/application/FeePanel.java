package org.shubbak.clerk.application;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.shubbak.clerk.key.KeyButton;
import org.shubbak.core.application.CitizenApplication;
import org.shubbak.core.money.CurrencyCode;
import org.shubbak.core.money.Payment;
import org.shubbak.core.text.Ltr;
import org.shubbak.ui.dialog.DialogHost;
import org.shubbak.ui.language.Words;
import org.shubbak.ui.text.Prose;

/// What is due and how to take it, always in sight.
final class FeePanel extends VBox {
    private final CashierModel cashier;
    private final CaseModel model;
    private final Words words;
    private final DialogHost dialogs;
    // Held here: the language, which lives longer than any application, knows it weakly.
    private final ObjectBinding<FeeLines> lines;

    FeePanel(CashierModel cashier, Words words, DialogHost dialogs, Runnable done) {
        super(12);
        this.cashier = cashier;
        this.model = cashier.model();
        this.words = words;
        this.dialogs = dialogs;
        getStyleClass().add("card");
        VBox fee = new VBox();
        this.lines = Bindings.createObjectBinding(
                () -> new FeeLines(model.form(), words), model.form().fee(), words.language());
        lines.subscribe(now -> fee.getChildren().setAll(now));
        fill(fee, done);
        cashier.keyingProperty().subscribe((before, now) -> {
            if (now != null) {
                dialogs.show(new SlipDialog(cashier, now.amount(), words));
            } else if (before != null) {
                dialogs.close();
            }
        });
    }

    private void fill(VBox fee, Runnable done) {
        Region space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        BooleanBinding filling = stage(CaseStage.FILLING);
        BooleanBinding due =
                Bindings.createBooleanBinding(() -> !model.free(), model.form().fee());
        boolean shekels = model.form().service().fee().currency() == CurrencyCode.ILS;
        BooleanBinding cash = Bindings.createBooleanBinding(
                () -> shekels && !model.free(), model.form().fee());
        getChildren()
                .addAll(
                        new Prose(words.bind("service.fee"), "section"),
                        fee,
                        shown(key("pay-card", "pay.card", "primary", KeyCode.F9, cashier::card), filling.and(due)),
                        shown(key("pay-cash", "pay.cash", "secondary", KeyCode.F10, this::cash), filling.and(cash)),
                        shown(
                                key(
                                        "pay-standalone",
                                        "clerk.standalone",
                                        "secondary",
                                        KeyCode.F11,
                                        cashier::standalone),
                                filling.and(due)),
                        shown(elsewhere(), filling.and(due)),
                        shown(
                                key("send", "nav.send", "primary", KeyCode.F9, cashier::send),
                                filling.and(due.not()).or(stage(CaseStage.PAID))),
                        running(),
                        notice(),
                        shown(
                                key("settle", "clerk.settle", "primary", KeyCode.F9, cashier::settle),
                                stage(CaseStage.IN_DOUBT)),
                        space,
                        receiptNumber(),
                        shown(
                                key("leave-application", "clerk.leave", "bare", KeyCode.F8, done),
                                filling.or(stage(CaseStage.IN_DOUBT))));
    }

    private BooleanBinding stage(CaseStage stage) {
        return model.stageProperty().isEqualTo(stage);
    }

    private void cash() {
        if (model.ready()) {
            model.total().ifPresent(due -> dialogs.show(new CashDialog(due, words, dialogs, cashier::cash)));
        }
    }

    private Node elsewhere() {
        HBox row = new HBox(
                12,
                other("pay-esadad", "clerk.esadad", KeyCode.F5, Payment.Method.ESADAD),
                other("pay-wallet", "clerk.wallet", KeyCode.F7, Payment.Method.WALLET));
        row.getChildren().forEach(key -> HBox.setHgrow(key, Priority.ALWAYS));
        return row;
    }

    private KeyButton other(String id, String word, KeyCode key, Payment.Method method) {
        return key(id, word, "secondary", key, () -> {
            if (model.ready()) {
                dialogs.show(
                        new ReferenceDialog(word, words, dialogs, reference -> cashier.elsewhere(method, reference)));
            }
        });
    }

    /// What the terminal asks the person to do, and the way out.
    private Node running() {
        Prose says = new Prose(
                words.bind(
                        now -> cashier.terminalSaysProperty().get() == null
                                ? now.say("clerk.working")
                                : now.say(cashier.terminalSaysProperty().get()),
                        cashier.terminalSaysProperty()),
                "lead");
        says.setId("terminal-says");
        Node cancel = shown(
                key("cancel-card", "nav.cancel", "secondary", KeyCode.ESCAPE, cashier::cancelCard),
                cashier.atTerminalProperty());
        VBox box = new VBox(12, says, cancel);
        box.getStyleClass().add("attention");
        return shown(box, stage(CaseStage.WORKING));
    }

    private Node notice() {
        Prose notice = new Prose(words.bindProblem(model.problemProperty()), "body", "fault");
        notice.setId("case-problem");
        return shown(notice, model.problemProperty().isNotNull());
    }

    private Node receiptNumber() {
        Prose number = new Prose(
                words.bind(now -> receipt(now, cashier.filedProperty().get()), cashier.filedProperty()),
                "small",
                "quiet");
        number.setId("fee-receipt");
        return shown(number, stage(CaseStage.FILED));
    }

    private static String receipt(Words now, @Nullable CitizenApplication filed) {
        String number = filed == null ? null : filed.receiptNumber();
        return number == null ? "" : now.say("receipt.number") + ": " + Ltr.mark(number);
    }

    private KeyButton key(String id, String word, String style, KeyCode key, Runnable action) {
        return new KeyButton(id, word, style, key, words, action).wide();
    }

    private static Node shown(Node node, ObservableBooleanValue when) {
        node.visibleProperty().bind(when);
        node.managedProperty().bind(node.visibleProperty());
        return node;
    }
}
