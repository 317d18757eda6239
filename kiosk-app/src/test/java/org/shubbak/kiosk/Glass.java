package org.shubbak.kiosk;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import javax.imageio.ImageIO;
import org.testfx.api.FxToolkit;

/// A window on a screen that is not there.
final class Glass {
    private Glass() {}

    /// Does it on the JavaFX thread; what it throws, the test throws.
    static <T> T call(Callable<T> work) {
        try {
            FxToolkit.registerPrimaryStage();
            FutureTask<T> task = new FutureTask<>(work);
            Platform.runLater(task);
            return task.get(60, TimeUnit.SECONDS);
        } catch (TimeoutException | InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    static Stage open(Scene scene, double width, double height) {
        return call(() -> {
            Stage stage = new Stage();
            stage.initStyle(StageStyle.UNDECORATED);
            stage.setScene(scene);
            stage.setWidth(width);
            stage.setHeight(height);
            stage.show();
            return stage;
        });
    }

    /// Pictures the window into `target/screens`.
    static BufferedImage picture(Scene scene, String name) {
        return call(() -> {
            settle(scene);
            BufferedImage picture = SwingFXUtils.fromFXImage(scene.snapshot(null), null);
            save(name, picture);
            return picture;
        });
    }

    static void settle(Scene scene) {
        for (int pass = 0; pass < 2; pass++) {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        }
    }

    private static void save(String name, BufferedImage picture) {
        Path file = Path.of("target", "screens", name + ".png");
        try {
            Files.createDirectories(file.getParent());
            ImageIO.write(picture, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
