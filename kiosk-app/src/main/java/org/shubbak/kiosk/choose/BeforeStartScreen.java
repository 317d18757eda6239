package org.shubbak.kiosk.choose;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.shubbak.core.catalogue.ServiceDefinition.RequiredDocument;
import org.shubbak.kiosk.frame.Page;
import org.shubbak.kiosk.frame.Pieces;
import org.shubbak.ui.language.Words;

/// Papers, fee, time and where it ends.
public record BeforeStartScreen(BeforeStartModel model, Pieces pieces) {

    public Page page() {
        Words words = pieces.words();
        VBox reading = pieces.column(
                14,
                pieces.prose("before.title", "body quiet"),
                pieces.prose(words.bind(model.service().name()), "title"),
                pieces.prose(words.bind(model.service().description()), "lead"));
        model.warnings().forEach(key -> reading.getChildren().add(pieces.attention("alert-outline", words.bind(key))));
        reading.getChildren().add(facts());
        VBox cards = pieces.column(26);
        if (!model.service().documents().isEmpty()) {
            cards.getChildren().add(documents());
        }
        cards.getChildren().add(pieces.line("shield-lock-outline", words.bind("before.privacy"), "small quiet"));
        if (model.anySample()) {
            cards.getChildren().add(pieces.line("information-outline", words.bind("before.sampleNote"), "small quiet"));
        }
        return Page.of(reading, pieces.primary("begin", "before.begin", model::begin))
                .answer(cards);
    }

    private Region facts() {
        VBox card = pieces.card(18);
        for (BeforeStartModel.Fact fact : model.facts()) {
            HBox value = pieces.line(fact.icon(), fact.value(), "body strong");
            Label label = pieces.label(pieces.words().bind(fact.key()), "body quiet");
            label.setMinWidth(300);
            HBox row = pieces.row(20, label, value);
            HBox.setHgrow(value, Priority.ALWAYS);
            if (fact.sample()) {
                row.getChildren().add(sample());
            }
            card.getChildren().add(row);
        }
        return card;
    }

    private Region documents() {
        VBox card = pieces.card(14, pieces.prose("service.requirements", "lead strong"));
        for (RequiredDocument document : model.service().documents()) {
            HBox row = pieces.line("file-document-outline", pieces.words().bind(document.name()), "body");
            if (document.illustrative()) {
                row.getChildren().add(sample());
            }
            card.getChildren().add(row);
        }
        return card;
    }

    private Region sample() {
        Label mark = pieces.label(pieces.words().bind("before.sample"), "small chip");
        mark.setStyle("-fx-padding: 2 18 2 18");
        return mark;
    }
}
