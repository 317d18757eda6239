package org.shubbak.kiosk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javafx.geometry.Bounds;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.text.Text;
import org.shubbak.core.text.Language;
import org.shubbak.ui.text.Prose;

/// What a person would call broken in a window as it is laid out now. JavaFX thread.
final class PageFaults {
    /// Twenty millimetres on a panel of 1080 pixels in 300 millimetres.
    private static final double LEAST = 71;

    private static final double SLACK = 3;
    private static final Pattern LATIN_WORD = Pattern.compile("[a-z]{3,}");
    private static final Pattern ARABIC_WORD = Pattern.compile("[\\u0621-\\u064A]{2,}");
    private final Scene scene;
    private final Language language;
    private final double highest;
    private final List<Node> solid = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    private PageFaults(Scene scene, Language language, double highest) {
        this.scene = scene;
        this.language = language;
        this.highest = highest;
    }

    /// @param highest what is touched lies no higher than this
    static List<String> in(Scene scene, Language language, double highest) {
        PageFaults all = new PageFaults(scene, language, highest);
        all.walk(scene.getRoot());
        all.overlaps();
        NodeOrientation wanted = language.rightToLeft() ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT;
        if (scene.getRoot().getEffectiveNodeOrientation() != wanted) {
            all.faults.add("the page does not run " + wanted);
        }
        return all.faults;
    }

    /// In high contrast nothing but a dark edge, or a dark ground, tells a button from the page.
    static List<String> withoutEdge(Scene scene) {
        return scene.getRoot().lookupAll(".button").stream()
                .map(Button.class::cast)
                .filter(button -> !button.getStyleClass().contains("bare")
                        && !button.getStyleClass().contains("on-bar"))
                .filter(button ->
                        !dark(button.getBackground().getFills().getLast().getFill()))
                .filter(button -> button.getBorder() == null
                        || button.getBorder().getStrokes().stream()
                                .noneMatch(edge -> edge.getWidths().getTop() >= 1 && dark(edge.getTopStroke())))
                .map(button -> name(button) + " has no edge")
                .toList();
    }

    private static boolean dark(Paint paint) {
        return paint instanceof Color color && color.isOpaque() && color.getBrightness() < 0.7;
    }

    private void walk(Node node) {
        if (!node.isVisible() || node.getStyleClass().contains("under-dialog")) {
            return;
        }
        switch (node) {
            case Button button -> button(button);
            case Label label -> labeled(label);
            case Prose prose -> prose(prose);
            case TextInputControl field -> solid.add(field);
            default -> {
                if (node.getStyleClass().contains("qr")) {
                    solid.add(node);
                }
            }
        }
        if (node instanceof Parent parent && !(node instanceof TextInputControl)) {
            parent.getChildrenUnmodifiable().forEach(this::walk);
        }
    }

    private void button(Button button) {
        if (button.getId() == null) {
            faults.add("a key without an id: " + button.getText());
        }
        boolean key = button.getStyleClass().contains("key");
        if (button.getHeight() < LEAST || (!key && button.getWidth() < LEAST)) {
            faults.add(name(button) + " is too small: " + button.getWidth() + " x " + button.getHeight());
        }
        if (!button.isDisabled() && at(button).getMinY() < highest - SLACK) {
            faults.add(name(button) + " is out of reach: " + place(at(button)));
        }
        labeled(button);
    }

    private void labeled(Labeled labeled) {
        solid.add(labeled);
        inside(labeled);
        if (!labeled.getStyleClass().contains("key")) {
            words(labeled.getText());
        }
        if (labeled.isWrapText()) {
            faults.add("wrapped by the toolkit: " + labeled.getText());
        }
        labeled.getChildrenUnmodifiable().stream()
                .filter(Text.class::isInstance)
                .map(Text.class::cast)
                .filter(text -> !text.getText().equals(labeled.getText()))
                .filter(text -> !(text instanceof org.kordamp.ikonli.javafx.FontIcon))
                .forEach(text -> faults.add("cut: " + labeled.getText()));
    }

    private void prose(Prose prose) {
        if (prose.getText().isEmpty()) {
            return;
        }
        solid.add(prose);
        inside(prose);
        words(prose.getText());
        if (prose.getHeight() + SLACK < prose.prefHeight(prose.getWidth())) {
            faults.add("squeezed: " + prose.getText());
        }
        for (Node line : prose.getChildrenUnmodifiable()) {
            if (line.isVisible() && line.getLayoutBounds().getWidth() > prose.getWidth() + SLACK) {
                faults.add("wider than its place: " + ((Text) line).getText());
            }
        }
    }

    /// Within the window, and within every surface it stands on.
    private void inside(Region node) {
        Bounds own = at(node);
        Bounds window = scene.getRoot().getLayoutBounds();
        if (own.getMinX() < -SLACK
                || own.getMinY() < -SLACK
                || own.getMaxX() > window.getMaxX() + SLACK
                || own.getMaxY() > window.getMaxY() + SLACK) {
            faults.add(name(node) + " lies outside the window: " + place(own));
        }
        for (Parent over = node.getParent(); over instanceof Region surface; over = over.getParent()) {
            Bounds ground = at(surface);
            boolean painted =
                    surface.getBackground() != null && !surface.getBackground().isEmpty();
            if (painted && !grown(ground).contains(own)) {
                faults.add(name(node) + " hangs over " + surface.getStyleClass() + ": " + place(own) + " in "
                        + place(ground));
                return;
            }
        }
    }

    private static javafx.geometry.BoundingBox grown(Bounds bounds) {
        return new javafx.geometry.BoundingBox(
                bounds.getMinX() - SLACK,
                bounds.getMinY() - SLACK,
                bounds.getWidth() + 2 * SLACK,
                bounds.getHeight() + 2 * SLACK);
    }

    private void words(String text) {
        if (text == null) {
            return;
        }
        boolean foreign = language == Language.AR
                ? LATIN_WORD.matcher(text).find() && !text.equals("English")
                : ARABIC_WORD.matcher(text).find() && !text.equals("العربية");
        if (foreign) {
            faults.add("not translated: " + text);
        }
    }

    private void overlaps() {
        for (int i = 0; i < solid.size(); i++) {
            for (int j = i + 1; j < solid.size(); j++) {
                Node one = solid.get(i);
                Node other = solid.get(j);
                if (!holds(one, other) && !holds(other, one) && meet(at(one), at(other))) {
                    faults.add(name(one) + " and " + name(other) + " overlap: " + place(at(one)) + ", "
                            + place(at(other)));
                }
            }
        }
    }

    private static boolean meet(Bounds one, Bounds other) {
        double wide = Math.min(one.getMaxX(), other.getMaxX()) - Math.max(one.getMinX(), other.getMinX());
        double high = Math.min(one.getMaxY(), other.getMaxY()) - Math.max(one.getMinY(), other.getMinY());
        return wide > SLACK && high > SLACK;
    }

    private static boolean holds(Node outer, Node inner) {
        for (Parent over = inner.getParent(); over != null; over = over.getParent()) {
            if (outer.equals(over)) {
                return true;
            }
        }
        return false;
    }

    private static Bounds at(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    private static String name(Node node) {
        return switch (node) {
            case Prose prose -> "'" + prose.getText() + "'";
            case Labeled labeled -> labeled.getId() + " '" + labeled.getText() + "'";
            default -> String.valueOf(node.getId());
        };
    }

    private static String place(Bounds bounds) {
        return String.format(
                Locale.ROOT,
                "[%.0f,%.0f %.0fx%.0f]",
                bounds.getMinX(),
                bounds.getMinY(),
                bounds.getWidth(),
                bounds.getHeight());
    }
}
