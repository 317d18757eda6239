package org.shubbak.ui.text;

import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.Region;

/// A button whose words may need more than one line: its body is laid out by ourselves, at the width the button has.
public class ProseButton extends Button {
    private final Region body;

    @SuppressWarnings("this-escape") // a button is set up by its own setters; nothing here is overridden further down
    public ProseButton(Region body) {
        this.body = body;
        body.setMouseTransparent(true);
        setGraphic(body);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    }

    @Override
    public final Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected final double computePrefHeight(double width) {
        double inside = width < 0 ? -1 : width - snappedLeftInset() - snappedRightInset();
        return body.prefHeight(inside) + snappedTopInset() + snappedBottomInset();
    }

    @Override
    protected final double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected final double computePrefWidth(double height) {
        return body.prefWidth(-1) + snappedLeftInset() + snappedRightInset();
    }

    @Override
    protected final double computeMinWidth(double height) {
        return snappedLeftInset() + snappedRightInset();
    }

    @Override
    protected final void layoutChildren() {
        body.setPrefWidth(getWidth() - snappedLeftInset() - snappedRightInset());
        super.layoutChildren();
    }
}
