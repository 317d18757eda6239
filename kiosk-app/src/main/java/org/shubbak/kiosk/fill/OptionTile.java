package org.shubbak.kiosk.fill;

import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.javafx.FontIcon;
import org.shubbak.kiosk.frame.Pieces;
import org.shubbak.ui.text.Prose;

/// One answer to choose: a surface with a round mark that fills when it is chosen.
final class OptionTile {
    private final Button tile;
    private final FontIcon mark;
    private final String value;

    private OptionTile(Button tile, FontIcon mark, String value, StringProperty chosen) {
        this.tile = tile;
        this.mark = mark;
        this.value = value;
        tile.setAccessibleRole(AccessibleRole.RADIO_BUTTON);
        chosen.addListener((observed, was, now) -> show(now));
        show(chosen.get());
    }

    /// As large as the page allows.
    static Button tile(Pieces pieces, String value, ObservableValue<String> label, StringProperty chosen) {
        FontIcon mark = pieces.icon("radiobox-blank");
        Prose words = pieces.prose(label, "lead");
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox face = pieces.row(24, mark, words);
        face.setMaxWidth(Double.MAX_VALUE);
        Button tile = pieces.tile("option-" + value, label, face, () -> chosen.set(value));
        return new OptionTile(tile, mark, value, chosen).tile;
    }

    /// As high as a key, for a choice that stands over the keyboard.
    static Button key(Pieces pieces, String value, ObservableValue<String> label, StringProperty chosen) {
        Button key = pieces.button("option-" + value, label, "choice", () -> chosen.set(value));
        FontIcon mark = pieces.icon("radiobox-blank");
        key.setGraphic(mark);
        key.setMaxWidth(Double.MAX_VALUE);
        return new OptionTile(key, mark, value, chosen).tile;
    }

    private void show(String chosen) {
        boolean mine = value.equals(chosen);
        mark.setIconLiteral(mine ? "mdi2r-radiobox-marked" : "mdi2r-radiobox-blank");
        tile.getStyleClass().remove("chosen");
        if (mine) {
            tile.getStyleClass().add("chosen");
        }
    }
}
