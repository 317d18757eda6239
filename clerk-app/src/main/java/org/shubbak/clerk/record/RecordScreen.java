package org.shubbak.clerk.record;

import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.shubbak.clerk.key.KeyButton;
import org.shubbak.ui.language.Words;
import org.shubbak.ui.text.Prose;

/// The list and its search.
public final class RecordScreen extends VBox {
    private static final double SEARCH_WIDTH = 520;
    // The text and what is typed know each other weakly.
    private final RecordModel model;
    private final TextField search = new TextField();

    public RecordScreen(RecordModel model, Words words) {
        super(16);
        this.model = model;
        search.setId("record-search");
        search.setMaxWidth(SEARCH_WIDTH);
        search.promptTextProperty().bind(words.bind("clerk.searchRecord"));
        search.accessibleTextProperty().bind(words.bind("clerk.searchRecord"));
        search.textProperty().bindBidirectional(model.typedProperty());
        getChildren()
                .addAll(
                        new Prose(words.bind("clerk.applications"), "title"),
                        search,
                        show(model, true, "record-only-waiting", "clerk.onlyWaiting", words),
                        show(model, false, "record-all", "clerk.allApplications", words),
                        new ApplicationRows(model.rows(), words, model.zone(), model::open));
    }

    /// In sight while the list shows the other.
    private static KeyButton show(RecordModel model, boolean onlyWaiting, String id, String word, Words words) {
        KeyButton button = new KeyButton(
                id,
                word,
                "secondary",
                KeyCode.F8,
                words,
                () -> model.onlyWaitingProperty().set(onlyWaiting));
        button.visibleProperty().bind(onlyWaiting ? model.onlyWaitingProperty().not() : model.onlyWaitingProperty());
        button.managedProperty().bind(button.visibleProperty());
        return button;
    }

    public void focus() {
        search.requestFocus();
        model.look();
    }
}
