package org.shubbak.kiosk.fill;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.shubbak.core.catalogue.Field;
import org.shubbak.core.money.CurrencyCode;
import org.shubbak.kiosk.frame.Keys;
import org.shubbak.kiosk.frame.Page;
import org.shubbak.kiosk.frame.Pieces;
import org.shubbak.kiosk.frame.Shelf;
import org.shubbak.ui.keyboard.Board;
import org.shubbak.ui.text.Prose;

/// The question, its field or its options, the error beside it.
public record QuestionScreen(QuestionModel model, Pieces pieces) {

    /// Of so many options each has a line of its own.
    private static final int FEW = 6;

    public Page page() {
        List<Region> reading = List.of(
                pieces.row(
                        24, pieces.label(model.progress(), "body strong"), pieces.prose(model.service(), "body quiet")),
                progress(),
                pieces.prose(model.title(), "title"),
                pieces.prose(model.hint(), "body quiet"));
        Button go = pieces.primary("continue", "nav.continue", model::enter);
        return model.options().isEmpty() ? typed(reading, go) : chosen(reading, go);
    }

    private Region progress() {
        Region done = new Region();
        done.getStyleClass().add("done-part");
        Region left = new Region();
        left.getStyleClass().add("track");
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox track = pieces.row(0, done, left);
        track.getStyleClass().add("track");
        done.prefWidthProperty().bind(track.widthProperty().multiply(model.done()));
        return track;
    }

    private Page typed(List<Region> reading, Button go) {
        boolean leftToRight = model.field().info().leftToRight() || !(model.field() instanceof Field.Text);
        AnswerField answer = new AnswerField(pieces, model.value(), leftToRight, model.problem()).called(model.title());
        Keys keys = Keys.of(pieces.words(), answer.field(), Board.of(model.field()));
        Page page = Page.of(reading, go).answer(answer.node()).keys(keys);
        return model.manyCurrencies() ? page.keys(keys.under(currencies())) : page;
    }

    private Region currencies() {
        HBox row = pieces.row(14);
        for (CurrencyCode code : model.currencies()) {
            Button key = OptionTile.key(pieces, code.name(), pieces.words().bind(word(code)), model.currency());
            HBox.setHgrow(key, Priority.ALWAYS);
            row.getChildren().add(key);
        }
        return row;
    }

    private static String word(CurrencyCode code) {
        return switch (code) {
            case ILS -> "ask.currency.ILS";
            case JOD -> "ask.currency.JOD";
            case USD -> "ask.currency.USD";
        };
    }

    private Page chosen(List<Region> reading, Button go) {
        List<Region> tiles = new ArrayList<>();
        for (Field.Option option : model.options()) {
            tiles.add(OptionTile.tile(pieces, option.value(), pieces.words().bind(option.label()), model.value()));
        }
        Prose error = AnswerField.error(pieces, model.value(), model.problem());
        error.setMinHeight(50);
        Page page = Page.of(reading, go).answer(error);
        return tiles.size() > FEW
                ? page.broadControls(new Shelf(tiles, 400, 190, pieces))
                : page.controls(new Shelf(tiles, 700, 190, pieces));
    }
}
