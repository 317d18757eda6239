package org.shubbak.clerk.application;

import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.shubbak.core.counter.StandaloneSlip;
import org.shubbak.core.text.InputText;
import org.shubbak.ui.dialog.DialogHost;
import org.shubbak.ui.form.FieldControls;
import org.shubbak.ui.language.Words;
import org.shubbak.ui.text.Prose;

/// What the slip of a terminal without a cable says, copied by the clerk.
final class SlipDialog extends VBox {

    SlipDialog(Words words, DialogHost dialogs, Consumer<StandaloneSlip> copied) {
        TextField approval = field("slip-approval", "receipt.authorisation", words);
        TextField number = field("slip-receipt", "receipt.terminalReceipt", words);
        TextField card = field("slip-card", "receipt.cardLastFour", words);
        Button take = new Button();
        take.setId("slip-take");
        take.getStyleClass().add("primary");
        take.setDefaultButton(true);
        take.textProperty().bind(words.bind("clerk.slipTaken"));
        take.disableProperty()
                .bind(approval.textProperty().isEmpty().or(number.textProperty().isEmpty()));
        take.setOnAction(pressed -> {
            dialogs.close();
            copied.accept(new StandaloneSlip(value(approval), value(card), value(number)));
        });
        getChildren()
                .addAll(
                        new Prose(words.bind("clerk.slipTitle"), "title"),
                        new Prose(words.bind("clerk.slipHelp"), "lead"),
                        labelled("receipt.authorisation", approval, words),
                        labelled("receipt.terminalReceipt", number, words),
                        labelled("receipt.cardLastFour", card, words),
                        new HBox(16, take, CashDialog.cancel("slip-cancel", words, dialogs)));
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
