package org.shubbak.clerk.application;

import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.shubbak.clerk.key.KeyButton;
import org.shubbak.core.counter.StandaloneAnswer;
import org.shubbak.core.counter.StandaloneSlip;
import org.shubbak.core.money.Money;
import org.shubbak.core.text.InputText;
import org.shubbak.core.text.MoneyText;
import org.shubbak.core.text.Problem;
import org.shubbak.ui.form.FieldControls;
import org.shubbak.ui.language.Words;
import org.shubbak.ui.text.Prose;

/// What came of an amount that the clerk keyed into a terminal without a cable. It stays until one of four answers is
/// given; the numbers of the slip are typed twice, because nothing else checks them.
final class SlipDialog extends VBox {
    private final CashierModel cashier;
    private final Words words;
    private final Typed approval;
    private final Typed number;
    private final TextField card;

    /// A number that is typed twice.
    private record Typed(TextField once, TextField again) {
        boolean agrees() {
            return value(once).equals(value(again));
        }
    }

    SlipDialog(CashierModel cashier, Money due, Words words) {
        this.cashier = cashier;
        this.words = words;
        this.approval = typed("slip-approval", "receipt.authorisation");
        this.number = typed("slip-receipt", "receipt.terminalReceipt");
        this.card = field("slip-card", "receipt.cardLastFour");
        Prose problem = new Prose(words.bindProblem(cashier.slipProblemProperty()), "field-error", "error");
        problem.setId("slip-problem");
        problem.setMinHeight(48);
        getChildren()
                .addAll(
                        new Prose(words.bind("clerk.slipTitle"), "title"),
                        new Prose(
                                words.bind(now -> now.say("clerk.slipKey", MoneyText.show(due, now.now()))), "section"),
                        new Prose(words.bind("clerk.slipHelp"), "lead"),
                        pair("receipt.authorisation", approval),
                        pair("receipt.terminalReceipt", number),
                        labelled("receipt.cardLastFour", card),
                        problem,
                        answers());
        sceneProperty().subscribe(scene -> {
            if (scene != null) {
                approval.once().requestFocus();
            }
        });
    }

    private Node answers() {
        return CashDialog.keys(
                new KeyButton("slip-take", "clerk.slipTaken", "primary", KeyCode.ENTER, words, this::take).taken(),
                answer("slip-declined", "clerk.slipDeclined", KeyCode.F2, new StandaloneAnswer.Declined()),
                answer("slip-unsure", "clerk.slipUnsure", KeyCode.F4, new StandaloneAnswer.Unsure()),
                answer("slip-cancel", "clerk.slipNotKeyed", KeyCode.ESCAPE, new StandaloneAnswer.NotKeyed()));
    }

    private void take() {
        if (!approval.agrees() || !number.agrees()) {
            cashier.slipProblemProperty().set(Problem.of("clerk.slipDiffers"));
            return;
        }
        StandaloneSlip slip = new StandaloneSlip(value(approval.once()), value(card), value(number.once()));
        cashier.answer(new StandaloneAnswer.Approved(slip));
    }

    private KeyButton answer(String id, String word, KeyCode key, StandaloneAnswer answer) {
        return new KeyButton(id, word, "secondary", key, words, () -> cashier.answer(answer));
    }

    private static String value(TextField field) {
        return InputText.normalise(field.getText());
    }

    private Typed typed(String id, String name) {
        return new Typed(field(id, name), field(id + "-again", "clerk.slipAgain"));
    }

    private TextField field(String id, String name) {
        TextField field = new TextField();
        field.setId(id);
        FieldControls.leftToRight(field, words);
        field.accessibleTextProperty().bind(words.bind(name));
        return field;
    }

    private HBox pair(String name, Typed typed) {
        VBox once = labelled(name, typed.once());
        VBox again = labelled("clerk.slipAgain", typed.again());
        HBox.setHgrow(once, Priority.ALWAYS);
        HBox.setHgrow(again, Priority.ALWAYS);
        return new HBox(16, once, again);
    }

    private VBox labelled(String name, TextField field) {
        return new VBox(4, new Prose(words.bind(name), "field-label"), field);
    }
}
