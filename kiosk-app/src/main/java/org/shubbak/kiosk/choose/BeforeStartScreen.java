package org.shubbak.kiosk.choose;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.shubbak.core.catalogue.ServiceDefinition.RequiredDocument;
import org.shubbak.kiosk.frame.Page;
import org.shubbak.kiosk.frame.Pieces;
import org.shubbak.ui.language.Words;
import org.shubbak.ui.text.Prose;

/// Papers, fee, time and where it ends.
public record BeforeStartScreen(BeforeStartModel model, Pieces pieces) {

    private static final double LABEL = 290;

    public Page page() {
        Words words = pieces.words();
        List<Region> reading = new ArrayList<>(List.of(
                pieces.prose(words.bind(model.service().name()), "title"),
                pieces.prose(words.bind(model.service().description()), "lead")));
        model.only().ifPresent(who -> reading.add(pieces.attention("account-group-outline", who)));
        model.warnings().forEach(key -> reading.add(pieces.attention("alert-outline", words.bind(key))));
        VBox cards = pieces.column(22);
        cards.getChildren().addAll(facts());
        if (!model.service().documents().isEmpty()) {
            reading.add(documents());
        }
        cards.getChildren().add(pieces.line("shield-lock-outline", words.bind("before.privacy"), "small quiet"));
        if (model.anySample()) {
            reading.add(pieces.line("information-outline", words.bind("before.sampleNote"), "small quiet"));
        }
        return Page.of(reading, pieces.primary("begin", "before.begin", model::begin))
                .answer(cards);
    }

    /// Two cards, so that in large letters one page need not hold both.
    private List<Region> facts() {
        List<BeforeStartModel.Fact> facts = model.facts();
        int half = facts.size() / 2;
        return List.of(card(facts.subList(0, half)), card(facts.subList(half, facts.size())));
    }

    private Region card(List<BeforeStartModel.Fact> facts) {
        VBox card = pieces.card(14);
        for (BeforeStartModel.Fact fact : facts) {
            HBox value = pieces.line(fact.icon(), fact.value(), "body strong");
            Prose label = pieces.prose(fact.key(), "body quiet");
            label.setMinWidth(LABEL);
            label.setMaxWidth(LABEL);
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
        VBox card = pieces.card(9, pieces.prose("service.requirements", "lead strong"));
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
