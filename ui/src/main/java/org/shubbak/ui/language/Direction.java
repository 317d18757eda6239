package org.shubbak.ui.language;

import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.WeakListChangeListener;
import javafx.geometry.NodeOrientation;
import javafx.scene.Scene;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.text.Language;

/// Turns every window with the language. Menus, lists that drop down and messages are windows of their own with an
/// orientation of their own, so all that are ever shown are followed.
public final class Direction {
    private final ObservableValue<Language> language;
    private final ChangeListener<Scene> dressed = (observed, was, scene) -> turn(scene);
    private final ListChangeListener<Window> shown = this::shown;

    private Direction(ObservableValue<Language> language) {
        this.language = language;
    }

    /// Once, at the start of a program; for as long as the language lives. The list of windows outlives every program
    /// and would hold the windows that are gone, so it knows this one weakly.
    public static void follow(ObservableValue<Language> language) {
        Direction direction = new Direction(language);
        Window.getWindows().forEach(direction::adopt);
        Window.getWindows().addListener(new WeakListChangeListener<>(direction.shown));
        language.addListener(
                (observed, was, now) -> Window.getWindows().forEach(window -> direction.turn(window.getScene())));
    }

    private void shown(ListChangeListener.Change<? extends Window> change) {
        while (change.next()) {
            change.getRemoved().forEach(window -> window.sceneProperty().removeListener(dressed));
            change.getAddedSubList().forEach(this::adopt);
        }
    }

    public static NodeOrientation of(Language language) {
        return language.rightToLeft() ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT;
    }

    private void adopt(Window window) {
        window.sceneProperty().addListener(dressed);
        turn(window.getScene());
    }

    /// A scene that follows a language of its own is left to it.
    private void turn(@Nullable Scene scene) {
        if (scene != null && !scene.nodeOrientationProperty().isBound()) {
            scene.setNodeOrientation(of(language.getValue()));
        }
    }
}
