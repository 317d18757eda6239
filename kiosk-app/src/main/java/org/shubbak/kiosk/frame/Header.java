package org.shubbak.kiosk.frame;

import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.shubbak.core.text.Language;
import org.shubbak.core.text.LocalText;
import org.shubbak.ui.language.Words;
import org.shubbak.ui.theme.TatreezBand;

/// Whose window this is, the language switch, and the band.
final class Header extends VBox {

    Header(LocalText office, Pieces pieces, Shape shape) {
        Words words = pieces.words();
        StackPane emblem = new StackPane(pieces.icon("bank-outline", "large"));
        emblem.getStyleClass().add("emblem");
        VBox names = pieces.column(
                0,
                pieces.prose("app.state", "tile-name"),
                pieces.prose(words.bind(w -> w.say("app.title") + " · " + office.in(w.now())), "small"));
        HBox.setHgrow(names, Priority.ALWAYS);
        Button language = pieces.button(
                "language",
                words.bind(w -> other(w.now())),
                "on-bar",
                () -> words.language().set(words.now().other()));
        language.setGraphic(pieces.icon("translate"));
        language.setMinWidth(USE_PREF_SIZE);
        HBox bar = pieces.row(24, emblem, names, language);
        double side = 60;
        bar.setPadding(shape == Shape.LANDSCAPE ? new Insets(14, side, 12, side) : new Insets(20, side, 18, side));
        getChildren().addAll(bar, new TatreezBand(shape == Shape.LANDSCAPE ? 3 : 5));
        getStyleClass().add("bar");
    }

    /// Each language calls the other by its own name.
    private static String other(Language now) {
        return now == Language.AR ? "English" : "العربية";
    }
}
