package org.shubbak.hardware.printer;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.shubbak.core.text.Texts;

/// The product's own font, in the two weights that stand up to a thermal head. No font of the system is ever used: a
/// missing sign is better seen in a test than drawn from a stranger's font on one machine only.
final class ReceiptFont {
    private final Font regular;
    private final Font bold;

    private ReceiptFont(Font regular, Font bold) {
        this.regular = regular;
        this.bold = bold;
    }

    static ReceiptFont load() {
        return new ReceiptFont(read("Regular"), read("Bold"));
    }

    private static Font read(String weight) {
        String name = "font/IBMPlexSansArabic-" + weight + ".ttf";
        try (InputStream in = Texts.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the font is missing from the build: " + name);
            }
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("the font is damaged: " + name, e);
        }
    }

    Font regular(int dots) {
        return regular.deriveFont((float) dots);
    }

    Font bold(int dots) {
        return bold.deriveFont((float) dots);
    }
}
