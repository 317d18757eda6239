package org.shubbak.clerk.key;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.shubbak.ui.language.Words;
import org.shubbak.ui.theme.Icons;

/// A button with the key that presses it written on it.
public final class KeyButton extends Button {
    private final KeyCode key;

    /// @param style `primary`, `secondary`, `bare` or `place`
    /// @param key Enter is left to the fields and the dialogs, which know what it means there
    public KeyButton(String id, String word, String style, KeyCode key, Words words, Runnable action) {
        this.key = key;
        setId(id);
        getStyleClass().add(style);
        setMinWidth(Region.USE_PREF_SIZE);
        textProperty().bind(words.bind(now -> ahead(now) + now.say(word) + "  " + key.getName()));
        setOnAction(pressed -> action.run());
    }

    /// In a line that runs to the right, the other language's name would turn it. The mark for the other way is not
    /// needed, and the toolkit draws it as a box.
    private static String ahead(Words now) {
        return now.now().rightToLeft() ? "" : "\u200E";
    }

    public KeyButton with(String icon) {
        setGraphic(Icons.of(icon));
        return this;
    }

    public KeyButton wide() {
        setMaxWidth(Double.MAX_VALUE);
        return this;
    }

    /// The one that the Enter key takes in its dialog.
    public KeyButton taken() {
        setDefaultButton(true);
        return this;
    }

    /// Presses the button in sight that carries this key, wherever the caret is. What lies under a dialog is disabled
    /// and so is not pressed.
    public static boolean press(Node within, KeyCode key) {
        if (key == KeyCode.ENTER || !within.isVisible() || within.isDisabled()) {
            return false;
        }
        if (within instanceof KeyButton button) {
            if (button.key == key) {
                button.fire();
                return true;
            }
            return false;
        }
        return within instanceof Parent parent
                && List.copyOf(parent.getChildrenUnmodifiable()).stream().anyMatch(child -> press(child, key));
    }
}
