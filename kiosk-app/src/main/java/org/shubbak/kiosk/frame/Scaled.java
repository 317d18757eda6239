package org.shubbak.kiosk.frame;

import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/// Shows something of a fixed size in a window of any size: one transform for everything, nothing is laid out twice.
final class Scaled extends Region {
    private final Region content;
    private final Scale scale = new Scale(1, 1, 0, 0);
    private Shape shape = Shape.PORTRAIT;

    Scaled(Region content) {
        this.content = content;
        content.setManaged(false);
        content.getTransforms().add(scale);
        getChildren().add(content);
    }

    void shape(Shape next) {
        shape = next;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double factor = Math.min(getWidth() / shape.width(), getHeight() / shape.height());
        scale.setX(factor);
        scale.setY(factor);
        content.resize(shape.width(), shape.height());
        content.relocate((getWidth() - shape.width() * factor) / 2, (getHeight() - shape.height() * factor) / 2);
    }
}
