package org.shubbak.clerk;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javax.imageio.ImageIO;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.text.Language;

/// Looks at the page that is shown, on the screens that offices have. With `-Dscreens=true` the pictures are left in
/// `target/screens`.
/// @param names what people typed, which may be cut
@NullUnmarked
record PageEye(Room room, Language language, List<String> names) {
    private static final boolean PICTURES = Boolean.getBoolean("screens");
    private static final int[][] SCREENS = {{1366, 768}, {1440, 900}, {1920, 1080}};

    /// @param caret the field in which the caret must stand, or null
    /// @return what is wrong with the page
    List<String> look(String page, @Nullable String caret) {
        List<String> faults = new ArrayList<>();
        for (int[] screen : SCREENS) {
            String name = page + "-" + language.tag() + "-" + screen[0];
            BufferedImage image = room.at(screen[0], screen[1], () -> {
                Sight.faults(room.scene().getRoot(), language, names).forEach(fault -> faults.add(name + ": " + fault));
                return PICTURES && screen[0] != 1440
                        ? SwingFXUtils.fromFXImage(room.scene().getRoot().snapshot(null, null), null)
                        : null;
            });
            if (image != null) {
                save(image, name);
            }
        }
        Node owner = Room.fx(() -> room.scene().getFocusOwner());
        if (caret != null && (owner == null || !caret.equals(owner.getId()))) {
            faults.add(page + ": the caret stands in " + (owner == null ? "nothing" : owner.getId()));
        }
        return faults;
    }

    private static void save(BufferedImage image, String name) {
        Path file = Path.of("target", "screens", name + ".png");
        try {
            Files.createDirectories(file.getParent());
            ImageIO.write(image, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
