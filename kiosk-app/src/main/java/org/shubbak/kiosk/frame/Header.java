package org.shubbak.kiosk.frame;

import javafx.geometry.Insets;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.shubbak.core.text.LocalText;
import org.shubbak.ui.language.Words;
import org.shubbak.ui.theme.TatreezBand;

/// Whose window this is, the language switch unless it lies lower, and the band.
final class Header extends VBox {

    Header(LocalText office, Pieces pieces, Shape shape) {
        Words words = pieces.words();
        StackPane emblem = new StackPane(pieces.icon("bank-outline", "large"));
        emblem.getStyleClass().add("emblem");
        VBox names = pieces.column(
                0,
                pieces.prose("app.state", "tile-name"),
                pieces.prose(words.bind(w -> w.say("frame.centre") + " · " + office.in(w.now())), "small"));
        HBox.setHgrow(names, Priority.ALWAYS);
        HBox bar = pieces.row(24, emblem, names);
        if (shape != Shape.LOWERED) {
            bar.getChildren().add(pieces.language("on-bar"));
        }
        double side = 60;
        bar.setPadding(shape == Shape.LANDSCAPE ? new Insets(14, side, 12, side) : new Insets(20, side, 18, side));
        getChildren().addAll(bar, new TatreezBand(shape == Shape.LANDSCAPE ? 3 : 5));
        getStyleClass().add("bar");
    }
}
