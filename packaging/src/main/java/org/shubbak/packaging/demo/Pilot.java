package org.shubbak.packaging.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.embed.swing.SwingFXUtils;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javax.imageio.ImageIO;
import org.shubbak.ui.fx.FxTasks;
import org.shubbak.ui.fx.UncaughtFault;
import org.shubbak.ui.text.Prose;

/// Plays the person in front of a window: waits until a node is there, presses it, types, takes a picture. Works from
/// any thread but the FX thread, and fails with the id it waited for.
final class Pilot {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /// What fails over there is kept by the task and told to whoever waits.
    private static final FxTasks CROSSING = FxTasks.live(new UncaughtFault(incident -> {}));
    private final Supplier<Scene> scene;

    Pilot(Supplier<Scene> scene) {
        this.scene = scene;
    }

    /// Waits until the node is shown and can be used.
    void await(String id) throws TourFailed {
        await("#" + id, () -> shown(id));
    }

    void awaitGone(String id) throws TourFailed {
        await("#" + id + " to go", () -> !shown(id));
    }

    void await(String what, BooleanSupplier onFxThread) throws TourFailed {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!onFx(onFxThread::getAsBoolean)) {
            if (System.nanoTime() > end) {
                throw new TourFailed("waited in vain for " + what);
            }
            LockSupport.parkNanos(Duration.ofMillis(25).toNanos());
        }
    }

    boolean sees(String id) throws TourFailed {
        return onFx(() -> shown(id));
    }

    /// On the FX thread: whether a node is there whose id begins so.
    boolean seesAny(String idPrefix) {
        return scene.get().getRoot().lookupAll("*").stream()
                .anyMatch(node -> node.getId() != null && node.getId().startsWith(idPrefix));
    }

    /// On the FX thread: what a line of text or a key says.
    String says(String id) {
        Node node = scene.get().lookup("#" + id);
        if (node instanceof Labeled key) {
            return key.getText();
        }
        return node instanceof Prose prose ? prose.getText() : "";
    }

    private boolean shown(String id) {
        Node node = scene.get().lookup("#" + id);
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

    void press(String id) throws TourFailed {
        await(id);
        onFx(() -> {
            Node node = scene.get().lookup("#" + id);
            if (node instanceof ButtonBase button) {
                button.fire();
            } else {
                Event.fireEvent(node, click(node));
            }
            return true;
        });
    }

    void type(String id, String text) throws TourFailed {
        await(id);
        onFx(() -> {
            TextInputControl field = (TextInputControl) scene.get().lookup("#" + id);
            field.clear();
            field.appendText(text);
            return true;
        });
    }

    void key(KeyCode code) throws TourFailed {
        onFx(() -> {
            Node owner = scene.get().getFocusOwner();
            Node target = owner == null ? scene.get().getRoot() : owner;
            Event.fireEvent(target, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
            return true;
        });
    }

    void picture(Path png) throws TourFailed {
        // What one layout changes in the styles is seen in the next frame: the second picture is what a person sees.
        onFx(() -> scene.get().snapshot(null));
        WritableImage image = onFx(() -> scene.get().snapshot(null));
        try {
            Files.createDirectories(png.toAbsolutePath().getParent());
            ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", png.toFile());
        } catch (IOException e) {
            throw new TourFailed("cannot write " + png, e);
        }
    }

    static <T> T onFx(Callable<T> work) throws TourFailed {
        FutureTask<T> task = new FutureTask<>(work);
        CROSSING.show(task);
        try {
            return task.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new TourFailed("the window failed", e);
        } catch (TimeoutException e) {
            throw new TourFailed("the window does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TourFailed("interrupted", e);
        }
    }

    private static MouseEvent click(Node node) {
        return new MouseEvent(
                MouseEvent.MOUSE_CLICKED,
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
                new PickResult(node, 1, 1));
    }
}
