package org.shubbak.ui.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;
import org.shubbak.core.text.Texts;

/// The one family on every screen. A letter that another font had to draw would move brackets and signs to the wrong
/// end of an Arabic line, so a program without its own font does not start.
public final class Fonts {
    public static final String FAMILY = "IBM Plex Sans Arabic";
    private static final List<String> WEIGHTS = List.of("Regular", "SemiBold", "Bold");

    private Fonts() {}

    /// Loads the three weights; again is harmless.
    /// @throws IllegalStateException when a font is not in the program or cannot be used
    public static void load() {
        WEIGHTS.forEach(Fonts::load);
    }

    private static void load(String weight) {
        String file = "font/IBMPlexSansArabic-" + weight + ".ttf";
        try (InputStream in = Texts.class.getResourceAsStream(file)) {
            Font font = in == null ? null : Font.loadFont(in, 16);
            if (font == null || !font.getFamily().startsWith(FAMILY)) {
                throw new IllegalStateException("the font " + file + " is missing from the program or damaged");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
