package org.shubbak.kiosk.identify;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.shubbak.kiosk.frame.Page;
import org.shubbak.kiosk.frame.Pieces;
import org.shubbak.kiosk.journey.Event;
import org.shubbak.kiosk.journey.Step;

/// Asks for a document, and says what came of it.
public record PresentScreen(Step.PresentDocument step, Consumer<Event> send, Pieces pieces) {

    public Page page() {
        VBox reading = pieces.column(
                26,
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
                .answer(picture());
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

    /// A passport above the glass of the reader.
    private Region picture() {
        StackPane bubble = new StackPane(pieces.icon("passport", "huge"));
        bubble.getStyleClass().add("bubble");
        VBox picture =
                pieces.column(16, bubble, pieces.icon("chevron-triple-down", "large"), pieces.icon("scanner", "huge"));
        picture.setAlignment(Pos.CENTER);
        bubble.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        VBox card = pieces.card(0, picture);
        card.setAlignment(Pos.CENTER);
        card.setMinHeight(0);
        card.setPrefHeight(560);
        return card;
    }
}
