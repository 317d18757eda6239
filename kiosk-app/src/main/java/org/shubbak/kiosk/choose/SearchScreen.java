package org.shubbak.kiosk.choose;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.shubbak.core.catalogue.ServiceDefinition;
import org.shubbak.core.text.Language;
import org.shubbak.kiosk.frame.Keys;
import org.shubbak.kiosk.frame.Page;
import org.shubbak.kiosk.frame.Pieces;
import org.shubbak.kiosk.frame.Shelf;
import org.shubbak.ui.keyboard.Board;

/// A field, what it finds, and the keyboard.
public record SearchScreen(SearchModel model, Pieces pieces) {

    public Page page() {
        TextField field = new TextField();
        field.setId("search-field");
        field.promptTextProperty().bind(pieces.words().bind("search.prompt"));
        field.setText(model.typed().get());
        StackPane results = new StackPane();
        results.setMinHeight(0);
        VBox.setVgrow(results, Priority.ALWAYS);
        // A strong listener of the field itself: a binding would be forgotten with the model when memory is cleaned.
        field.textProperty().addListener((observed, was, now) -> {
            model.typed().set(now);
            show(results, model.found().getValue());
        });
        show(results, model.found().getValue());
        Board board = pieces.words().now() == Language.AR ? Board.ARABIC : Board.LATIN;
        return Page.of(List.of(pieces.prose("kiosk.searchService", "title"), field))
                .controls(results)
                .keys(Keys.of(pieces.words(), field, board));
    }

    private void show(StackPane results, List<ServiceDefinition> found) {
        results.getChildren().setAll(found.isEmpty() ? nothing() : list(found));
    }

    private Node nothing() {
        String key = model.typed().get().isBlank() ? "search.begin" : "search.none";
        return pieces.column(0, pieces.prose(key, "lead quiet"));
    }

    private Node list(List<ServiceDefinition> found) {
        ServiceRows rows = new ServiceRows(pieces, model.facts(), model::choose);
        return new Shelf(found.stream().limit(24).map(rows::row).toList(), 700, 150, pieces);
    }
}
