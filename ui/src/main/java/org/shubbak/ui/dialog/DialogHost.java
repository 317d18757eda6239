package org.shubbak.ui.dialog;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.shubbak.ui.language.Words;
import org.shubbak.ui.text.Prose;

/// A window's content with room for one dialog above it. The dialog lies in the same scene: it turns with the language,
/// has our own buttons, and what lies below cannot be used or reached by the keyboard until it is answered.
public final class DialogHost extends StackPane {
    private final Words words;
    private final Node content;
    private @Nullable Node scrim;
    private @Nullable Node focusBefore;

    public DialogHost(Words words, Node content) {
        this.words = words;
        this.content = content;
        getChildren().add(content);
    }

    /// Asks; each choice closes the dialog and then acts.
    public void ask(Question question) {
        Prose title = new Prose(words.bind(question.title()), "title");
        VBox box = new VBox(title);
        question.body().forEach(text -> box.getChildren().add(new Prose(words.bind(text), "lead")));
        FlowPane choices = new FlowPane(16, 16);
        choices.getStyleClass().add("choices");
        question.choices().forEach(choice -> choices.getChildren().add(button(choice)));
        box.getChildren().add(choices);
        show(box);
    }

    private Button button(Question.Choice choice) {
        Button button = new Button();
        button.setId(choice.id());
        button.getStyleClass().add(choice.primary() ? "primary" : "secondary");
        button.setDefaultButton(choice.primary());
        button.setCancelButton(choice.cancels());
        button.textProperty().bind(words.bind(choice.word()));
        button.setOnAction(pressed -> {
            close();
            choice.then().run();
        });
        return button;
    }

    /// Shows any content as a dialog, in place of one that is open.
    public void show(Region dialog) {
        close();
        focusBefore = getScene() == null ? null : getScene().getFocusOwner();
        dialog.getStyleClass().add("dialog");
        dialog.setMaxHeight(USE_PREF_SIZE);
        HBox middle = new HBox(dialog);
        middle.setAlignment(Pos.CENTER);
        middle.setFillHeight(false);
        middle.getStyleClass().add("scrim");
        scrim = middle;
        content.getStyleClass().add("under-dialog");
        content.setDisable(true);
        getChildren().add(middle);
    }

    public boolean isOpen() {
        return scrim != null;
    }

    public void close() {
        if (scrim == null) {
            return;
        }
        getChildren().remove(scrim);
        scrim = null;
        content.setDisable(false);
        content.getStyleClass().remove("under-dialog");
        Node before = focusBefore;
        focusBefore = null; // it may hold what a person typed
        if (before != null) {
            before.requestFocus();
        }
    }
}
