package org.shubbak.ui.keyboard;

import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.application.Platform;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.shubbak.core.device.KeyStroke;
import org.shubbak.core.device.WedgeCapture;

/// Takes a reader that plays keyboard out of a window before any control sees its keys. The last resort, at a clerk's
/// counter only: a reader set to a virtual COM port needs none of this. JavaFX thread only.
public final class WedgeFilter implements EventHandler<KeyEvent> {
    private final WedgeCapture capture;
    private final Consumer<String> read;
    private final LongSupplier nanos;

    /// @param read gets each read, which is personal
    /// @param nanos a clock that only runs forwards
    public WedgeFilter(WedgeCapture capture, Consumer<String> read, LongSupplier nanos) {
        this.capture = capture;
        this.read = read;
        this.nanos = nanos;
    }

    public void watch(Scene scene) {
        scene.addEventFilter(KeyEvent.ANY, this);
    }

    @Override
    public void handle(KeyEvent event) {
        WedgeCapture.Taken taken = capture.take(stroke(event));
        if (taken.swallowed()) {
            event.consume();
        }
        taken.text().ifPresent(read);
    }

    private KeyStroke stroke(KeyEvent event) {
        KeyStroke.Kind kind = event.getEventType() == KeyEvent.KEY_PRESSED
                ? KeyStroke.Kind.PRESSED
                : event.getEventType() == KeyEvent.KEY_RELEASED ? KeyStroke.Kind.RELEASED : KeyStroke.Kind.TYPED;
        return new KeyStroke(
                kind,
                event.getCode().name(),
                event.isShiftDown(),
                event.isControlDown(),
                event.isAltDown(),
                Platform.isKeyLocked(KeyCode.CAPS).orElse(false),
                nanos.getAsLong());
    }
}
