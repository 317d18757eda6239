package org.shubbak.kiosk.review;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.shubbak.kiosk.frame.Page;
import org.shubbak.kiosk.frame.Pieces;
import org.shubbak.kiosk.frame.Shelf;

/// One row an answer, each with its own key to change it.
public record ReviewScreen(ReviewModel model, Pieces pieces) {

    public Page page() {
        List<Region> reading = List.of(
                pieces.prose(pieces.words().bind(model.draft().service().name()), "body quiet"),
                pieces.prose("kiosk.checkAnswers", "title"),
                pieces.prose("check.lead", "lead"));
        List<Region> rows = model.rows().stream().map(this::row).toList();
        String word = model.free() ? "check.send" : "check.pay";
        return Page.of(reading, pieces.primary("confirm", word, model::confirm))
                .answer(fee())
                .broadControls(new Shelf(rows, 700, 150, pieces));
    }

    private Region row(ReviewModel.Row row) {
        VBox words =
                pieces.column(0, pieces.prose(row.label(), "small quiet"), pieces.prose(row.value(), "body strong"));
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button change = pieces.button(row.id(), "kiosk.change", "soft", () -> model.change(row.change()));
        change.accessibleTextProperty().bind(row.label().map(label -> change.getText() + " " + label));
        HBox card = pieces.row(24, words, change);
        card.getStyleClass().add("plain-card");
        card.setStyle("-fx-padding: 4 24 4 36");
        return card;
    }

    private Region fee() {
        HBox fee = pieces.spread(
                pieces.label(pieces.words().bind("service.fee"), "lead"), pieces.label(model.fee(), "tile-name"));
        fee.getStyleClass().add("chip");
        return fee;
    }
}
