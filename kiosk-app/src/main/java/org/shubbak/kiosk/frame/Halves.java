package org.shubbak.kiosk.frame;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/// Two columns of the same width, as high as the higher one needs at that width. The toolkit's own row asks for the
/// height at the width that its columns would like, and so keeps room for lines that are never broken.
final class Halves extends Region {
    private final double gap;

    Halves(double gap, Region first, Region second) {
        this.gap = gap;
        getChildren().addAll(first, second);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private double each(double width) {
        return (width - gap) / 2;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        return getManagedChildren().stream()
                .mapToDouble(child -> child.prefHeight(width < 0 ? -1 : each(width)))
                .max()
                .orElse(0);
    }

    @Override
    protected void layoutChildren() {
        double x = 0;
        for (Node child : getManagedChildren()) {
            child.resizeRelocate(x, 0, each(getWidth()), getHeight());
            x += each(getWidth()) + gap;
        }
    }
}
