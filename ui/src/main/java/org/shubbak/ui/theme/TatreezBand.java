package org.shubbak.ui.theme;

import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;

/// The product's signature: a strip of cross-stitch stars of Bethlehem with a small diamond between two, drawn in
/// squares on a small grid. Its colours are roles of the theme. Decoration: it takes no touch and has no voice.
public final class TatreezBand extends Region {
    private final double cell;
    private final SVGPath wheat = stitches("tatreez-wheat");
    private final SVGPath red = stitches("tatreez-red");

    /// @param cell side of one stitch in pixels; the band is as high as the pattern's rows and as wide as it is given
    public TatreezBand(double cell) {
        this.cell = cell;
        getStyleClass().add("tatreez");
        setMouseTransparent(true);
        setFocusTraversable(false);
        setMinHeight(USE_PREF_SIZE);
        setMaxHeight(USE_PREF_SIZE);
        setMaxWidth(Double.MAX_VALUE);
        setPrefHeight(cell * Tatreez.ROWS);
        setCache(true);
        getChildren().addAll(wheat, red);
        widthProperty().addListener((observed, was, now) -> stitch(now.doubleValue()));
    }

    private void stitch(double width) {
        wheat.setContent(path(width, 'W'));
        red.setContent(path(width, 'R'));
    }

    /// A star stands in the middle, so the two ends of the band are alike.
    private String path(double width, char thread) {
        int columns = (int) Math.floor(width / cell);
        int middle = columns / 2;
        double margin = (width - columns * cell) / 2;
        StringBuilder path = new StringBuilder();
        double side = cell * 0.84;
        for (int row = 0; row < Tatreez.ROWS; row++) {
            for (int column = 0; column < columns; column++) {
                if (Tatreez.stitch(row, column - middle) == thread) {
                    path.append('M').append(margin + column * cell).append(' ').append(row * cell);
                    path.append('h')
                            .append(side)
                            .append('v')
                            .append(side)
                            .append('h')
                            .append(-side)
                            .append('z');
                }
            }
        }
        return path.toString();
    }

    private static SVGPath stitches(String styleClass) {
        SVGPath path = new SVGPath();
        path.getStyleClass().add(styleClass);
        path.setManaged(false);
        return path;
    }
}
