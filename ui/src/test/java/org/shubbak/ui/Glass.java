package org.shubbak.ui;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.shubbak.core.text.Language;
import org.shubbak.core.text.Texts;
import org.shubbak.ui.language.Direction;
import org.shubbak.ui.language.Words;
import org.shubbak.ui.theme.Look;
import org.shubbak.ui.theme.Theme;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// A window on a screen that is not there.
public final class Glass {
    private Glass() {}

    public static Words words(Language language) {
        return Words.in(language, Texts.of(Texts.class, Words.class));
    }

    /// Does it on the JavaFX thread; what it throws, the test throws.
    public static <T> T call(Callable<T> work) throws Exception {
        FxToolkit.registerPrimaryStage();
        return WaitForAsyncUtils.waitForAsyncFx(60_000, work);
    }

    /// Shows the parent in a window of that size, laid out, and pictures it into `target/screens`.
    public static BufferedImage show(String name, Parent root, Look look, Language language, int width, int height) {
        Scene scene = new Scene(root, width, height);
        Theme.dress(scene, look);
        scene.setNodeOrientation(Direction.of(language));
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.setWidth(width);
        stage.setHeight(height);
        stage.show();
        root.applyCss();
        root.layout();
        BufferedImage picture = SwingFXUtils.fromFXImage(scene.snapshot(null), null);
        stage.hide();
        save(name, picture);
        return picture;
    }

    static void save(String name, BufferedImage picture) {
        Path file = Path.of("target", "screens", name + ".png");
        try {
            Files.createDirectories(file.getParent());
            ImageIO.write(picture, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
