package org.shubbak.ui.theme;

import javafx.beans.binding.Bindings;
import javafx.geometry.NodeOrientation;
import org.kordamp.ikonli.javafx.FontIcon;

/// Icons of one family. An icon never stands alone: it is the graphic of something that has a word.
public final class Icons {
    private Icons() {}

    /// @param name Material Design name without prefix, for example `printer`, as sectors of the catalogue carry it
    public static FontIcon of(String name) {
        FontIcon icon = new FontIcon("mdi2" + name.charAt(0) + "-" + name);
        icon.getStyleClass().add("icon");
        icon.setMouseTransparent(true);
        return icon;
    }

    /// For arrows that point where the reading goes; drawn for left to right, turned with the window.
    public static FontIcon turning(String name) {
        FontIcon icon = of(name);
        icon.scaleXProperty()
                .bind(Bindings.when(icon.effectiveNodeOrientationProperty().isEqualTo(NodeOrientation.RIGHT_TO_LEFT))
                        .then(-1)
                        .otherwise(1));
        return icon;
    }
}
