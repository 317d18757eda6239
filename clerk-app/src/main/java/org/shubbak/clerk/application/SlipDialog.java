package org.shubbak.clerk.application;

import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.shubbak.clerk.key.KeyButton;
import org.shubbak.core.counter.StandaloneSlip;
import org.shubbak.core.money.Money;
import org.shubbak.core.text.InputText;
import org.shubbak.core.text.MoneyText;
import org.shubbak.core.text.Problem;
import org.shubbak.ui.dialog.DialogHost;
import org.shubbak.ui.form.FieldControls;
import org.shubbak.ui.language.Words;
import org.shubbak.ui.text.Prose;

/// What the slip of a terminal without a cable says, copied by the clerk.
final class SlipDialog extends VBox {

    SlipDialog(Money due, Words words, DialogHost dialogs, Consumer<StandaloneSlip> copied) {
        TextField approval = field("slip-approval", "receipt.authorisation", words);
        TextField number = field("slip-receipt", "receipt.terminalReceipt", words);
        TextField card = field("slip-card", "receipt.cardLastFour", words);
        ObjectProperty<@Nullable Problem> wrong = new SimpleObjectProperty<>();
        Prose problem = new Prose(words.bindProblem(wrong), "field-error", "error");
        problem.setId("slip-problem");
        problem.setMinHeight(40);
        KeyButton take = new KeyButton("slip-take", "clerk.slipTaken", "primary", KeyCode.ENTER, words, () -> {
                    StandaloneSlip slip = new StandaloneSlip(value(approval), value(card), value(number));
                    if (slip.complete()) {
                        dialogs.close();
                        copied.accept(slip);
                    } else {
                        wrong.set(Problem.of("payment.slipIncomplete"));
                    }
                })
                .taken();
        getChildren()
                .addAll(
                        new Prose(words.bind("clerk.slipTitle"), "title"),
                        new Prose(
                                words.bind(now -> now.say("pay.amountDue") + ": " + MoneyText.show(due, now.now())),
                                "section"),
                        new Prose(words.bind("clerk.slipHelp"), "lead"),
                        labelled("receipt.authorisation", approval, words),
                        labelled("receipt.terminalReceipt", number, words),
                        labelled("receipt.cardLastFour", card, words),
                        problem,
                        CashDialog.keys(take, CashDialog.cancel("slip-cancel", words, dialogs)));
        sceneProperty().subscribe(scene -> {
            if (scene != null) {
                approval.requestFocus();
            }
        });
    }

    private static String value(TextField field) {
        return InputText.normalise(field.getText());
    }

    private static TextField field(String id, String name, Words words) {
        TextField field = new TextField();
        field.setId(id);
        FieldControls.leftToRight(field, words);
        field.accessibleTextProperty().bind(words.bind(name));
        return field;
    }

    private static VBox labelled(String name, TextField field, Words words) {
        return new VBox(4, new Prose(words.bind(name), "field-label"), field);
    }
}
