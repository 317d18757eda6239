package org.shubbak.clerk;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javafx.geometry.Bounds;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import org.kordamp.ikonli.javafx.FontIcon;
import org.shubbak.clerk.key.KeyButton;
import org.shubbak.core.text.Language;
import org.shubbak.ui.language.Direction;
import org.shubbak.ui.text.Prose;
import org.shubbak.ui.text.ProseButton;

/// Looks over a window and says what a careful eye would find wrong. JavaFX thread only.
final class Sight {
    private static final double TOLERANCE = 1.5;
    /// Names of keys, numbers with letters, currencies, and the one name a language has for itself.
    private static final Pattern LEFT_TO_RIGHT =
            Pattern.compile("F\\d{1,2}|Enter|Esc|English|ILS|JOD|USD|[A-Z0-9]+(-[A-Z0-9]+)+|\u200E[^\u200E]*\u200E");
    private static final Pattern BOX = Pattern.compile("[\u200B-\u200D\u200F\u061C\u202A-\u202E\u2066-\u2069]");
    private static final Pattern LATIN_WORD = Pattern.compile("[A-Za-z]{2,}");
    private static final Pattern ARABIC_WORD = Pattern.compile("\\p{IsArabic}{2,}");
    private final Parent root;
    private final Language language;
    private final List<String> allowed;
    private final List<String> faults = new ArrayList<>();

    private Sight(Parent root, Language language, List<String> allowed) {
        this.root = root;
        this.language = language;
        this.allowed = allowed;
    }

    /// @param allowed names of people and the like, which stand in their own script on every page
    static List<String> faults(Parent root, Language language, List<String> allowed) {
        Sight sight = new Sight(root, language, allowed);
        if (root.getEffectiveNodeOrientation() != Direction.of(language)) {
            sight.faults.add("the window does not turn");
        }
        sight.look(root, false);
        return sight.faults;
    }

    private void look(Node node, boolean scrolled) {
        if (!node.isVisible() || node instanceof ScrollBar) {
            return;
        }
        outside(node, scrolled);
        turned(node);
        switch (node) {
            case Prose prose -> prose(prose);
            case Labeled labeled -> labeled(labeled);
            case TextInputControl input -> prompt(input);
            default -> {}
        }
        if (node instanceof Button button) {
            key(button);
        }
        if (node instanceof Parent parent && !(node instanceof Prose) && !(node instanceof TextInputControl)) {
            if (!(node instanceof StackPane) && !(node instanceof ScrollPane)) {
                overlap(parent);
            }
            boolean inside = scrolled || node instanceof ScrollPane;
            parent.getChildrenUnmodifiable().forEach(child -> look(child, inside));
        }
    }

    private void outside(Node node, boolean scrolled) {
        Bounds at = root.sceneToLocal(node.localToScene(node.getLayoutBounds()));
        boolean beside = at.getMinX() < -TOLERANCE
                || at.getMaxX() > root.getLayoutBounds().getWidth() + TOLERANCE;
        boolean below = at.getMinY() < -TOLERANCE
                || at.getMaxY() > root.getLayoutBounds().getHeight() + TOLERANCE;
        if (node.isManaged() && at.getWidth() > 0 && (beside || (below && !scrolled))) {
            faults.add("outside the window: " + named(node) + " " + at);
        }
    }

    private void turned(Node node) {
        NodeOrientation own = node.getNodeOrientation();
        if (own != NodeOrientation.INHERIT && !(node instanceof TextInputControl) && !node.equals(root)) {
            faults.add("turned on its own: " + named(node));
        }
    }

    private void prose(Prose prose) {
        translated(prose.getText(), prose);
        double lines = prose.getChildrenUnmodifiable().stream()
                .filter(Node::isVisible)
                .mapToDouble(line -> line.getBoundsInParent().getMaxY())
                .max()
                .orElse(0);
        double widest = prose.getChildrenUnmodifiable().stream()
                .filter(Node::isVisible)
                .mapToDouble(line -> line.getBoundsInParent().getMaxX())
                .max()
                .orElse(0);
        if (lines > prose.getHeight() + 6 || widest > prose.getWidth() + TOLERANCE) {
            faults.add("cut: " + prose.getText());
        }
    }

    private void labeled(Labeled labeled) {
        if (labeled.isWrapText()) {
            faults.add("wrapped by the toolkit: " + labeled.getText());
        }
        if (labeled instanceof ProseButton) {
            return;
        }
        translated(labeled.getText(), labeled);
        for (Node child : labeled.getChildrenUnmodifiable()) {
            if (child instanceof Text drawn
                    && !(child instanceof FontIcon)
                    && !drawn.getText().equals(labeled.getText())) {
                faults.add("cut: " + labeled.getText() + " to " + drawn.getText());
            }
        }
    }

    private void prompt(TextInputControl input) {
        String prompt = input.getPromptText();
        if (prompt == null || prompt.isEmpty()) {
            return;
        }
        translated(prompt, input);
        Text ruler = new Text(prompt);
        ruler.setStyle("-fx-font-family: 'IBM Plex Sans Arabic'; -fx-font-size: 17px");
        if (ruler.getLayoutBounds().getWidth() > input.getWidth() - 20) {
            faults.add("cut: " + prompt);
        }
    }

    private void translated(String text, Node node) {
        if (BOX.matcher(text).find()) {
            faults.add("drawn as a box: " + text);
        }
        String rest = text;
        for (String name : allowed) {
            rest = rest.replace(name, "");
        }
        boolean foreign = language == Language.AR
                ? LATIN_WORD.matcher(LEFT_TO_RIGHT.matcher(rest).replaceAll("")).find()
                : ARABIC_WORD.matcher(rest.replace("العربية", "")).find();
        if (foreign) {
            faults.add("not translated: " + text + " in " + named(node));
        }
    }

    private void key(Button button) {
        boolean chooses =
                button instanceof ProseButton || button.getStyleClass().contains("segment");
        boolean answers = String.valueOf(button.getId()).startsWith("dialog-");
        if (!chooses && !answers && !(button instanceof KeyButton)) {
            faults.add("no key: " + named(button));
        }
    }

    private void overlap(Parent parent) {
        List<Node> shown = parent.getChildrenUnmodifiable().stream()
                .filter(child -> child.isVisible() && child.isManaged())
                .toList();
        for (Node child : shown) {
            double wide = parent.getLayoutBounds().getWidth() + TOLERANCE;
            if (parent instanceof Pane
                    && (place(child).getMinX() < -TOLERANCE || place(child).getMaxX() > wide)) {
                faults.add("sticks out: " + named(child) + " of " + named(parent));
            }
        }
        for (int i = 0; i < shown.size(); i++) {
            for (int j = i + 1; j < shown.size(); j++) {
                Bounds one = place(shown.get(i));
                Bounds other = place(shown.get(j));
                double wide = Math.min(one.getMaxX(), other.getMaxX()) - Math.max(one.getMinX(), other.getMinX());
                double high = Math.min(one.getMaxY(), other.getMaxY()) - Math.max(one.getMinY(), other.getMinY());
                if (wide > TOLERANCE && high > TOLERANCE) {
                    faults.add("overlap: " + named(shown.get(i)) + " and " + named(shown.get(j)));
                }
            }
        }
    }

    private static Bounds place(Node node) {
        return node.localToParent(node.getLayoutBounds());
    }

    private static String named(Node node) {
        return node.getClass().getSimpleName() + "#" + node.getId() + node.getStyleClass();
    }
}
