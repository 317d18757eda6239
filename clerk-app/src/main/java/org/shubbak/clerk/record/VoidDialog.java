package org.shubbak.clerk.record;

import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.shubbak.clerk.key.KeyButton;
import org.shubbak.clerk.signin.SecondPane;
import org.shubbak.clerk.signin.SecondPerson;
import org.shubbak.core.counter.ApplicationSummary;
import org.shubbak.core.text.Ltr;
import org.shubbak.ui.dialog.DialogHost;
import org.shubbak.ui.language.Words;
import org.shubbak.ui.text.Prose;

/// Takes an official receipt back: why, and who else agrees. Its application is shown again afterwards.
final class VoidDialog extends VBox {
    private static final double WIDTH = 640;

    private final RecordModel model;
    private final ApplicationSummary row;
    private final SecondPerson second;
    private final Words words;
    private final DialogHost dialogs;
    private final TextField reason = new TextField();

    VoidDialog(RecordModel model, ApplicationSummary row, SecondPerson second, Words words, DialogHost dialogs) {
        this.model = model;
        this.row = row;
        this.second = second;
        this.words = words;
        this.dialogs = dialogs;
        setId("void-dialog");
        setPrefWidth(WIDTH);
        model.saidProperty().set(null);
        reason.setId("void-reason");
        reason.accessibleTextProperty().bind(words.bind("receipt.voidReason"));
        getChildren()
                .addAll(
                        new Prose(words.bind("sup.voidReceipt"), "title"),
                        new Prose(new SimpleStringProperty(Ltr.mark(String.valueOf(row.receiptNumber()))), "hero"),
                        new Prose(words.bind("clerk.voidHelp"), "body"),
                        new VBox(4, new Prose(words.bind("receipt.voidReason"), "field-label"), reason),
                        new SecondPane(second, model.saidProperty(), words),
                        keys());
        sceneProperty().subscribe(scene -> {
            if (scene != null) {
                reason.requestFocus();
            }
        });
    }

    private FlowPane keys() {
        return new FlowPane(
                16,
                12,
                new KeyButton("void-receipt", "sup.voidReceipt", "primary", KeyCode.F9, words, this::decide),
                new KeyButton("void-back", "nav.back", "secondary", KeyCode.ESCAPE, words, () -> {
                    model.saidProperty().set(null);
                    back();
                }));
    }

    private void decide() {
        second.prove(people -> model.voidReceipt(reason.getText(), people, words.now(), this::back));
    }

    private void back() {
        if (getScene() != null) {
            dialogs.show(new DetailDialog(model, row, second, words, dialogs));
        }
    }
}
