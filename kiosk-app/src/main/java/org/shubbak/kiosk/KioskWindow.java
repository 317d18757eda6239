package org.shubbak.kiosk;

import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.animation.PauseTransition;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.input.Clipboard;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TouchEvent;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
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
    /// EN 301 549 and our own rule: what is touched is at least so high.
    private static final double FINGER_MILLIMETRES = 20;

    private static final Duration HOLD = Duration.seconds(5);
    private static final double CORNER = 0.18;
    private final Scene scene;
    private final Access access = new Access();
    private final Words words;
    private final KioskFrame frame;
    private final BooleanSupplier welcoming;
    private int millimetres;

    KioskWindow(Visit visit, KioskScreens screens, LocalText office, Pieces pieces) {
        words = pieces.words();
        welcoming = () -> visit.step().get() instanceof Step.Welcome;
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
        double across = Shape.of(scene.getWidth(), scene.getHeight(), false).width();
        double finger = millimetres > 0 ? FINGER_MILLIMETRES * across / millimetres : 0;
        Theme.dress(scene, access.look().withFinger(finger));
    }

    /// @param width of the panel in millimetres, for targets as large as a finger; null leaves the usual sizes
    void panel(@Nullable Integer width) {
        millimetres = width == null ? 0 : width;
        dress();
        scene.widthProperty().addListener((observed, was, now) -> dress());
    }

    /// For whoever knows: Ctrl+F12, or a finger held on the emblem for five seconds, on the welcome page only.
    /// @param open opens the technician's pages
    void onTechnician(Runnable open) {
        PauseTransition held = new PauseTransition(HOLD);
        held.setOnFinished(done -> open.run());
        scene.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.isControlDown() && key.getCode() == KeyCode.F12 && welcoming.getAsBoolean()) {
                open.run();
            }
        });
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, press -> {
            double fromStart = words.now().rightToLeft() ? scene.getWidth() - press.getSceneX() : press.getSceneX();
            boolean emblem =
                    fromStart < scene.getWidth() * CORNER && press.getSceneY() < scene.getHeight() * CORNER / 2;
            if (emblem && welcoming.getAsBoolean()) {
                held.playFromStart();
            }
        });
        scene.addEventFilter(MouseEvent.MOUSE_RELEASED, release -> held.stop());
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
