package org.shubbak.kiosk.identify;

import java.util.List;
import javafx.scene.layout.Region;
import org.shubbak.kiosk.fill.AnswerField;
import org.shubbak.kiosk.frame.Keys;
import org.shubbak.kiosk.frame.Page;
import org.shubbak.kiosk.frame.Pieces;
import org.shubbak.ui.keyboard.Board;

/// A field of nine digits and a number pad.
public record NumberScreen(NumberModel model, Pieces pieces) {

    public Page page() {
        List<Region> reading = List.of(pieces.prose("id.typeTitle", "title"), pieces.prose("id.typeHint", "lead"));
        AnswerField answer = new AnswerField(pieces, model.typed(), true, model.problem())
                .called(pieces.words().bind("id.typeTitle"));
        return Page.of(
                        reading,
                        pieces.primary("continue", "nav.continue", model::enter),
                        pieces.secondary("use-reader", "id.useReader", model::useReader))
                .answer(answer.node())
                .keys(Keys.of(pieces.words(), answer.field(), Board.DIGITS));
    }
}
