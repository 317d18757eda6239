package org.shubbak.hardware.simulator.printer;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.shubbak.core.text.Texts;

/// The printer's own font A, cells of 12 by 24 dots. A real one has coarser letters; their places are what counts.
final class Characters {
    private static final int WIDTH = 12;
    private static final int HEIGHT = 24;

    @FunctionalInterface
    interface Dot {
        void at(int column, int row);
    }

    private final Font font;

    private Characters(Font font) {
        this.font = font;
    }

    static Characters load() {
        try (InputStream in = Texts.class.getResourceAsStream("font/IBMPlexSansArabic-Regular.ttf")) {
            if (in == null) {
                throw new IllegalStateException("the font is missing from the build");
            }
            return new Characters(Font.createFont(Font.TRUETYPE_FONT, in).deriveFont(19f));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("the font is damaged", e);
        }
    }

    void draw(char c, Dot dot) {
        BufferedImage cell = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_BINARY);
        Graphics2D pen = cell.createGraphics();
        pen.setFont(font);
        pen.setColor(Color.WHITE);
        int wide = pen.getFontMetrics().charWidth(c);
        pen.drawString(String.valueOf(c), (WIDTH - wide) / 2, 19);
        pen.dispose();
        for (int row = 0; row < HEIGHT; row++) {
            for (int column = 0; column < WIDTH; column++) {
                if ((cell.getRGB(column, row) & 0xFF) != 0) {
                    dot.at(column, row);
                }
            }
        }
    }
}
