package org.shubbak.clerk.record;

import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
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
                        new ApplicationRows(model.rows(), words, model.zone(), model::open));
    }

    public void focus() {
        search.requestFocus();
        model.look();
    }
}
