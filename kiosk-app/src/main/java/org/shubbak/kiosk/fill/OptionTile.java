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

/// One answer to choose: a tile with a round mark that fills when it is chosen.
final class OptionTile {
    private final Button tile;
    private final FontIcon mark;
    private final String value;

    OptionTile(Pieces pieces, String value, ObservableValue<String> label, StringProperty chosen) {
        this.value = value;
        mark = pieces.icon("radiobox-blank");
        Prose words = pieces.prose(label, "lead");
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox face = pieces.row(24, mark, words);
        face.setMaxWidth(Double.MAX_VALUE);
        tile = pieces.tile("option-" + value, label, face, () -> chosen.set(value));
        tile.setAccessibleRole(AccessibleRole.RADIO_BUTTON);
        chosen.addListener((observed, was, now) -> show(now));
        show(chosen.get());
    }

    private void show(String chosen) {
        boolean mine = value.equals(chosen);
        mark.setIconLiteral(mine ? "mdi2r-radiobox-marked" : "mdi2r-radiobox-blank");
        tile.getStyleClass().remove("chosen");
        if (mine) {
            tile.getStyleClass().add("chosen");
        }
    }

    Button node() {
        return tile;
    }
}
