package org.shubbak.kiosk.frame;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;

/// The keys that lead on: side by side, the primary one taking what the others leave, or under each other where their
/// words need the room.
final class Actions extends Region {
    private static final double GAP = 30;
    private final List<Button> keys;

    Actions(List<Button> keys) {
        this.keys = keys;
        getChildren().addAll(keys);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private boolean sideBySide(double width) {
        return words() <= width + 0.5;
    }

    private double words() {
        return keys.stream().mapToDouble(key -> Math.ceil(key.prefWidth(-1))).sum() + (keys.size() - 1) * GAP;
    }

    private static double height(Button key) {
        return Math.max(key.minHeight(-1), key.prefHeight(-1));
    }

    @Override
    protected double computePrefHeight(double width) {
        double highest = keys.stream().mapToDouble(Actions::height).max().orElse(0);
        boolean one = width < 0 || sideBySide(width);
        return one ? highest : keys.size() * highest + (keys.size() - 1) * GAP / 2;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefWidth(double height) {
        return words();
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        if (sideBySide(getWidth())) {
            line();
        } else {
            stack();
        }
    }

    private void line() {
        double x = 0;
        double spare = getWidth() - words();
        for (Button key : keys) {
            boolean grows = keys.size() == 1 || key.getStyleClass().contains("primary");
            double width = Math.ceil(key.prefWidth(-1)) + (grows ? spare : 0);
            key.resizeRelocate(x, 0, width, getHeight());
            x += width + GAP;
        }
    }

    private void stack() {
        double each = (getHeight() - (keys.size() - 1) * GAP / 2) / keys.size();
        for (int i = 0; i < keys.size(); i++) {
            keys.get(i).resizeRelocate(0, i * (each + GAP / 2), getWidth(), each);
        }
    }
}
