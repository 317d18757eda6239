package org.shubbak.kiosk.pay;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.catalogue.Fee;
import org.shubbak.core.text.Problem;
import org.shubbak.kiosk.frame.Page;
import org.shubbak.kiosk.frame.Pieces;

/// The amount in large figures, its lines, and what does not work now before it is tried.
public record PayScreen(PayModel model, Pieces pieces) {

    public Page page() {
        List<Region> reading =
                new ArrayList<>(List.of(pieces.prose("card.title", "title"), pieces.prose("card.only", "lead")));
        state(reading);
        Button go = model.canPay() || model.asking()
                ? pieces.iconButton("pay", "card.pay", "contactless-payment", "primary", model::go)
                : pieces.primary("check-again", "card.check", model::go);
        go.setDisable(model.asking());
        return Page.of(reading, go)
                .answer(amount())
                .picture(pieces.picture("bubble", "credit-card-outline", "chevron-triple-down", "contactless-payment"));
    }

    private Region amount() {
        VBox card = pieces.card(16, pieces.prose("pay.amountDue", "body quiet"), pieces.prose(model.due(), "hero"));
        for (Fee.Line line : model.step().bill().application().fee()) {
            card.getChildren()
                    .add(pieces.spread(
                            pieces.label(pieces.words().bind(line.label()), "body"),
                            pieces.label(model.amount(line), "body strong")));
        }
        if (model.sample()) {
            card.getChildren()
                    .add(pieces.line("information-outline", pieces.words().bind("card.sampleNote"), "small quiet"));
        }
        return card;
    }

    private void state(List<Region> reading) {
        if (model.asking()) {
            reading.add(pieces.line("timer-sand", pieces.words().bind("card.asking"), "lead"));
            return;
        }
        if (!model.canPay()) {
            reading.add(away(model.terminalProblem()));
        }
        if (model.noPaper()) {
            reading.add(pieces.attention("printer-off", pieces.words().bind("before.noPaper")));
        }
    }

    private Region away(@Nullable Problem problem) {
        VBox words = pieces.column(10, pieces.prose("card.away", "lead strong"));
        if (problem != null) {
            words.getChildren().add(pieces.prose(pieces.words().bind(problem), "body"));
        }
        words.getChildren().add(pieces.prose("card.away.more", "body"));
        words.getStyleClass().add("attention");
        words.setId("no-card");
        return words;
    }
}
