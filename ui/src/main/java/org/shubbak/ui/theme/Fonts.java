package org.shubbak.ui.theme;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.text.Font;
import org.shubbak.core.text.Texts;

/// The one family on every screen. A letter that another font had to draw would move brackets and signs to the wrong
/// end of an Arabic line, so a program without its own font does not start.
public final class Fonts {
    public static final String FAMILY = "IBM Plex Sans Arabic";
    private static final List<String> WEIGHTS = List.of("Regular", "SemiBold", "Bold");

    private Fonts() {}

    /// Once a program: the toolkit copies a font to the disk each time it is loaded, and leaves it there until the end.
    private static final class Loaded {
        static final List<String> FAULTS =
                WEIGHTS.stream().flatMap(Fonts::fault).toList();
    }

    /// Loads the three weights; again is harmless.
    /// @throws IllegalStateException when a font is not in the program or cannot be used
    public static void load() {
        if (!Loaded.FAULTS.isEmpty()) {
            throw new IllegalStateException(String.join("; ", Loaded.FAULTS));
        }
    }

    private static Stream<String> fault(String weight) {
        String file = "font/IBMPlexSansArabic-" + weight + ".ttf";
        try (InputStream in = Texts.class.getResourceAsStream(file)) {
            Font font = in == null ? null : Font.loadFont(in, 16);
            boolean good = font != null && font.getFamily().startsWith(FAMILY);
            return good ? Stream.empty() : Stream.of("the font " + file + " is missing from the program or damaged");
        } catch (IOException e) {
            return Stream.of("the font " + file + " cannot be read: " + e);
        }
    }
}
