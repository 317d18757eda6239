package org.shubbak.kiosk.trouble;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.shubbak.core.text.Ltr;
import org.shubbak.kiosk.frame.Page;
import org.shubbak.kiosk.frame.Pieces;

/// A large sign, one sentence in large letters, and what to do.
public record NoticeScreen(Notice notice, Pieces pieces) {

    public Page page() {
        List<Region> reading = new ArrayList<>(List.of(pieces.prose(notice.title(), "title")));
        for (ObservableValue<String> sentence : notice.body()) {
            reading.add(pieces.prose(sentence, "lead"));
        }
        if (notice.reference() != null) {
            reading.add(reference(notice.reference()));
        }
        return Page.of(reading, actions()).picture(pieces.picture(ground(), notice.icon()));
    }

    private String ground() {
        return switch (notice.tone()) {
            case PLAIN -> "bubble";
            case ATTENTION -> "attention";
            case FAULT -> "fault";
        };
    }

    private Region reference(String reference) {
        VBox card = pieces.card(
                6,
                pieces.prose("card.reference", "body quiet"),
                pieces.prose(pieces.words().bind(w -> Ltr.mark(reference)), "title"));
        card.setId("reference");
        card.setAlignment(Pos.CENTER_LEFT);
        return card;
    }

    private Button[] actions() {
        List<Button> buttons = new ArrayList<>();
        for (Notice.Action action : notice.actions()) {
            buttons.add(pieces.button(
                    action.id(), action.key(), buttons.isEmpty() ? "primary" : "secondary", action.then()));
        }
        return buttons.toArray(Button[]::new);
    }
}
