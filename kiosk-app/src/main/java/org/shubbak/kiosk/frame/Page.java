package org.shubbak.kiosk.frame;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// What one screen gives to the frame, which knows where it belongs in each shape.
/// @param reading title and words, never touched
/// @param answer what belongs to them and is looked at: a field, a card; beside them on a wide screen
/// @param controls what is touched beside the actions: tiles, options
/// @param actions the primary one first
public record Page(
        Region reading,
        @Nullable Region answer,
        @Nullable Region controls,
        @Nullable Keys keys,
        List<Button> actions) {

    public Page {
        actions = List.copyOf(actions);
    }

    public static Page of(Region reading, Button... actions) {
        return new Page(reading, null, null, null, List.of(actions));
    }

    public Page answer(Region node) {
        return new Page(reading, node, controls, keys, actions);
    }

    public Page controls(Region node) {
        return new Page(reading, answer, node, keys, actions);
    }

    public Page keys(Keys keyboard) {
        return new Page(reading, answer, controls, keyboard, actions);
    }
}
