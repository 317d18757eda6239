package org.shubbak.kiosk;

import java.util.List;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.input.Clipboard;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TouchEvent;
import org.shubbak.core.text.Language;
import org.shubbak.core.text.LocalText;
import org.shubbak.kiosk.frame.Access;
import org.shubbak.kiosk.frame.KioskFrame;
import org.shubbak.kiosk.frame.Pieces;
import org.shubbak.kiosk.frame.Shape;
import org.shubbak.kiosk.journey.Step;
import org.shubbak.kiosk.visit.Visit;
import org.shubbak.ui.language.Direction;
import org.shubbak.ui.language.Words;
import org.shubbak.ui.theme.Theme;

/// The scene of the kiosk: dressed, turned with the language, and back to Arabic and plain looks for the next person.
public final class KioskWindow {
    private final Scene scene;
    private final Access access = new Access();
    private final Words words;
    private final KioskFrame frame;

    KioskWindow(Visit visit, KioskScreens screens, LocalText office, Pieces pieces) {
        words = pieces.words();
        frame = new KioskFrame(visit, office, access, pieces, screens::screen);
        scene = new Scene(frame, Shape.PORTRAIT.width(), Shape.PORTRAIT.height());
        scene.nodeOrientationProperty().bind(words.language().map(Direction::of));
        dress();
        access.largeText().addListener((observed, was, now) -> dress());
        access.highContrast().addListener((observed, was, now) -> dress());
        for (EventType<? extends InputEvent> touch :
                List.of(MouseEvent.MOUSE_PRESSED, TouchEvent.TOUCH_PRESSED, KeyEvent.KEY_PRESSED)) {
            scene.addEventFilter(touch, event -> visit.touched());
        }
        visit.step().addListener((observed, was, now) -> {
            if (now instanceof Step.Welcome) {
                access.reset();
                words.language().set(Language.AR);
            }
        });
    }

    private void dress() {
        Theme.dress(scene, access.look());
    }

    Access access() {
        return access;
    }

    public Scene scene() {
        return scene;
    }

    /// What the desk of a station does when a person's data must go: pages and models were dropped with their step.
    static void wipe() {
        Clipboard.getSystemClipboard().clear();
    }
}
