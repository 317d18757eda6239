package org.shubbak.clerk.application;

import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.shubbak.clerk.key.KeyButton;
import org.shubbak.core.counter.Reference;
import org.shubbak.core.text.Problem;
import org.shubbak.ui.dialog.DialogHost;
import org.shubbak.ui.form.FieldControls;
import org.shubbak.ui.language.Words;
import org.shubbak.ui.text.Prose;

/// The reference of a payment in another system: read from its code, or typed twice.
final class ReferenceDialog extends VBox {
    private final ObjectProperty<@Nullable Problem> problem = new SimpleObjectProperty<>();
    private final Words words;
    private final DialogHost dialogs;
    private final Consumer<Reference> taken;

    ReferenceDialog(String method, Words words, DialogHost dialogs, Consumer<Reference> taken) {
        super(12);
        this.words = words;
        this.dialogs = dialogs;
        this.taken = taken;
        TextField once = field("reference-once", "receipt.paymentReference");
        TextField again = field("reference-again", "clerk.slipAgain");
        Prose wrong = new Prose(words.bindProblem(problem), "field-error", "error");
        wrong.setId("reference-problem");
        wrong.setMinHeight(42);
        getChildren()
                .addAll(
                        new Prose(words.bind(method), "title"),
                        new Prose(words.bind("clerk.referenceHelp"), "lead"),
                        new VBox(4, new Prose(words.bind("receipt.paymentReference"), "field-label"), once),
                        new VBox(4, new Prose(words.bind("clerk.slipAgain"), "field-label"), again),
                        wrong,
                        keys(once, again));
        sceneProperty().subscribe(scene -> {
            if (scene != null) {
                once.requestFocus();
            }
        });
    }

    private FlowPane keys(TextField once, TextField again) {
        KeyButton typed = new KeyButton(
                        "reference-take", "clerk.referenceTaken", "primary", KeyCode.ENTER, words, () -> {
                            take(new Reference.Typed(once.getText(), again.getText()));
                        })
                .taken();
        KeyButton scanned =
                new KeyButton("reference-scanned", "clerk.referenceScanned", "secondary", KeyCode.F2, words, () -> {
                    take(new Reference.Scanned(once.getText()));
                });
        return CashDialog.keys(typed, scanned, CashDialog.cancel("reference-cancel", words, dialogs));
    }

    private TextField field(String id, String name) {
        TextField field = new TextField();
        field.setId(id);
        FieldControls.leftToRight(field, words);
        field.accessibleTextProperty().bind(words.bind(name));
        return field;
    }

    private void take(Reference reference) {
        problem.set(Reference.fault(reference).orElse(null));
        if (problem.get() == null) {
            dialogs.close();
            taken.accept(reference);
        }
    }
}
