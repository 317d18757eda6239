package org.shubbak.kiosk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import org.shubbak.ui.text.Prose;

/// What a person finds in a scene. JavaFX thread only.
final class Sight {
    private Sight() {}

    static boolean canUse(Scene scene, String id) {
        Node node = scene.lookup("#" + id);
        if (node == null || node.isDisabled()) {
            return false;
        }
        for (Node n = node; n != null; n = n.getParent()) {
            if (!n.isVisible()) {
                return false;
            }
        }
        return true;
    }

    static Button button(Scene scene, String id) {
        return (Button) Objects.requireNonNull(scene.lookup("#" + id), id);
    }

    static Button key(Scene scene, int codePoint) {
        return button(scene, String.format(Locale.ROOT, "key-%04X", codePoint));
    }

    static TextInputControl field(Scene scene, String id) {
        return (TextInputControl) Objects.requireNonNull(scene.lookup("#" + id), id);
    }

    /// What is shown between header and footer.
    static Node page(Scene scene) {
        return ((Parent) Objects.requireNonNull(scene.lookup(".window")))
                .getChildrenUnmodifiable()
                .get(1);
    }

    static MouseEvent touch() {
        return new MouseEvent(
                MouseEvent.MOUSE_PRESSED,
                1,
                1,
                1,
                1,
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                true,
                false,
                false,
                true,
                false,
                true,
                null);
    }

    static List<String> words(Node from) {
        List<String> all = new ArrayList<>();
        collect(from, all);
        return all;
    }

    private static void collect(Node node, List<String> all) {
        add(node.getAccessibleText(), all);
        add(node.getAccessibleHelp(), all);
        switch (node) {
            case Prose prose -> add(prose.getText(), all);
            case Labeled labeled -> add(labeled.getText(), all);
            case TextInputControl input -> add(input.getText(), all);
            case Text text -> add(text.getText(), all);
            default -> {}
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, all));
        }
    }

    private static void add(@Nullable String text, List<String> all) {
        if (text != null && !text.isBlank()) {
            all.add(text);
        }
    }
}
