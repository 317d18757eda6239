package org.shubbak.clerk.money;

import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.shubbak.clerk.key.KeyButton;
import org.shubbak.clerk.signin.SecondPane;
import org.shubbak.clerk.signin.SecondPerson;
import org.shubbak.core.counter.OpenPayment;
import org.shubbak.core.counter.SlipEvidence;
import org.shubbak.core.text.MoneyText;
import org.shubbak.ui.dialog.DialogHost;
import org.shubbak.ui.form.FieldControls;
import org.shubbak.ui.language.Words;
import org.shubbak.ui.text.Prose;

/// What two people read at the terminal: its slip, or the last number of its journal. Everything is typed twice.
final class SettleDialog extends VBox {
    private static final double WIDTH = 640;

    private final OpenPayment payment;
    private final MoneyModel model;
    private final SecondPerson second;
    private final Words words;
    private final DialogHost dialogs;
    private final TextField receipt = new TextField();
    private final TextField receiptAgain = new TextField();
    private final TextField amount = new TextField();
    private final TextField amountAgain = new TextField();
    private final TextField approval = new TextField();
    private final TextField approvalAgain = new TextField();
    private final TextField reason = new TextField();

    SettleDialog(OpenPayment payment, MoneyModel model, SecondPerson second, Words words, DialogHost dialogs) {
        this.payment = payment;
        this.model = model;
        this.second = second;
        this.words = words;
        this.dialogs = dialogs;
        setId("settle-dialog");
        setPrefWidth(WIDTH);
        model.said(null);
        getChildren()
                .addAll(
                        new Prose(words.bind("money.settleTitle"), "title"),
                        new Prose(
                                words.bind(now ->
                                        payment.applicantName() + " · " + MoneyText.show(payment.amount(), now.now())),
                                "section"),
                        new Prose(words.bind("money.settleHelp"), "body", "quiet"),
                        slip("", receipt, amount, approval),
                        slip("-again", receiptAgain, amountAgain, approvalAgain),
                        labelled("money.reason", "settle-reason", reason),
                        new SecondPane(second, model.problemProperty(), words),
                        keys());
        sceneProperty().subscribe(scene -> {
            if (scene != null) {
                receipt.requestFocus();
            }
        });
    }

    private FlowPane keys() {
        return new FlowPane(
                16,
                12,
                new KeyButton("settle-charged", "money.charged", "primary", KeyCode.F9, words, () -> decide(true)),
                new KeyButton("settle-none", "money.notCharged", "secondary", KeyCode.F10, words, () -> decide(false)),
                new KeyButton("settle-cancel", "nav.cancel", "secondary", KeyCode.ESCAPE, words, dialogs::close));
    }

    private void decide(boolean charged) {
        SlipEvidence evidence = charged
                ? new SlipEvidence.Slip(
                        new SlipEvidence.Numbers(receipt.getText(), amount.getText(), approval.getText()),
                        new SlipEvidence.Numbers(
                                receiptAgain.getText(), amountAgain.getText(), approvalAgain.getText()))
                : new SlipEvidence.NoSlip(receipt.getText(), receiptAgain.getText());
        second.prove(people -> model.decide(payment, evidence, reason.getText(), people, dialogs::close));
    }

    /// @param time empty, or what marks the ids of the second time
    private VBox slip(String time, TextField receiptField, TextField amountField, TextField approvalField) {
        HBox row = new HBox(
                16,
                number("money.slipReceipt", "settle-receipt" + time, receiptField),
                number("money.slipAmount", "settle-amount" + time, amountField),
                number("receipt.authorisation", "settle-approval" + time, approvalField));
        row.getChildren().forEach(field -> HBox.setHgrow(field, Priority.ALWAYS));
        return time.isEmpty() ? new VBox(row) : new VBox(4, new Prose(words.bind("clerk.slipAgain"), "strong"), row);
    }

    private VBox number(String name, String id, TextField field) {
        FieldControls.leftToRight(field, words);
        return labelled(name, id, field);
    }

    private VBox labelled(String name, String id, TextField field) {
        field.setId(id);
        field.accessibleTextProperty().bind(words.bind(name));
        return new VBox(4, new Prose(words.bind(name), "field-label"), field);
    }
}
