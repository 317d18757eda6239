package org.shubbak.kiosk.identify;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.shubbak.kiosk.frame.Page;
import org.shubbak.kiosk.frame.Pieces;
import org.shubbak.kiosk.journey.Event;
import org.shubbak.kiosk.journey.Step;

/// Asks for a document, and says what came of it.
public record PresentScreen(Step.PresentDocument step, Consumer<Event> send, Pieces pieces) {

    public Page page() {
        List<Region> reading = List.of(
                pieces.prose("id.title", "title"),
                pieces.prose("id.present", "tile-name"),
                pieces.prose("id.present.more", "lead"),
                state());
        return Page.of(
                        reading,
                        pieces.iconButton(
                                "type-instead",
                                "id.type",
                                "dialpad",
                                "secondary",
                                () -> send.accept(new Event.TypeInstead())))
                .picture(pieces.picture("bubble", "passport", "chevron-triple-down", "scanner"));
    }

    private Region state() {
        if (step.problem() == null) {
            HBox waiting = pieces.line("timer-sand", pieces.words().bind("id.waiting"), "body");
            waiting.getStyleClass().add("chip");
            return waiting;
        }
        VBox words = pieces.column(
                8, pieces.prose(pieces.words().bind(step.problem()), "body strong"), pieces.prose("id.again", "body"));
        words.setId("error");
        words.getStyleClass().add("attention");
        return words;
    }
}
