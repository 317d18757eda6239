package org.shubbak.kiosk.frame;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// What one screen gives to the frame, which knows where it belongs in each shape.
/// @param reading title and words, never touched
/// @param answer what belongs to them and is looked at: a field, a card; beside them on a wide screen
/// @param controls what is touched beside the actions: tiles, options
/// @param picture fills what the words leave empty
/// @param actions the primary one first
/// @param broad whether the controls want the whole width, also on a wide screen
/// @param more shorter ways to the same, left out where all that is touched must lie low
public record Page(
        List<Region> reading,
        @Nullable Region answer,
        @Nullable Region controls,
        @Nullable Region picture,
        @Nullable Keys keys,
        List<Button> actions,
        boolean broad,
        @Nullable Region more) {

    public Page {
        reading = List.copyOf(reading);
        actions = List.copyOf(actions);
    }

    public static Page of(List<? extends Region> reading, Button... actions) {
        return new Page(List.copyOf(reading), null, null, null, null, List.of(actions), false, null);
    }

    public static Page of(Region reading, Button... actions) {
        return of(List.of(reading), actions);
    }

    public Page answer(Region node) {
        return new Page(reading, node, controls, picture, keys, actions, broad, more);
    }

    public Page controls(Region node) {
        return new Page(reading, answer, node, picture, keys, actions, broad, more);
    }

    public Page broadControls(Region node) {
        return new Page(reading, answer, node, picture, keys, actions, true, more);
    }

    public Page more(Region node) {
        return new Page(reading, answer, controls, picture, keys, actions, broad, node);
    }

    public Page picture(Region node) {
        return new Page(reading, answer, controls, node, keys, actions, broad, more);
    }

    public Page keys(Keys keyboard) {
        return new Page(reading, answer, controls, picture, keyboard, actions, broad, more);
    }
}
