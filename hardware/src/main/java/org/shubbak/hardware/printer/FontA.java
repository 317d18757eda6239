package org.shubbak.hardware.printer;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.font.GlyphVector;
import java.awt.image.BufferedImage;

/// Stands in for a printer's own font A on screens and in the simulator: the same cells, other letters. Their places
/// are what counts; a real printer has its own face.
public final class FontA {
    private static final int SIZE = 20;
    private static final int BELOW = 6;

    private final Font font;

    @FunctionalInterface
    public interface Dot {
        void at(int column, int row);
    }

    FontA(Font font) {
        this.font = font.deriveFont((float) SIZE);
    }

    public static FontA load() {
        return new FontA(ReceiptFont.load().regular(SIZE));
    }

    /// @param bold as printers do it: every dot burnt twice, the second time one dot further right
    public void draw(PrinterProfile.Cell cell, char c, boolean bold, Dot dot) {
        Dots picture = glyph(cell, c);
        for (int row = 0; row < cell.height(); row++) {
            for (int column = 0; column < cell.width(); column++) {
                if (picture.black(column, row) || (bold && picture.black(column - 1, row))) {
                    dot.at(column, row);
                }
            }
        }
    }

    /// Wide letters are squeezed into their cell, narrow ones stand in its middle.
    private Dots glyph(PrinterProfile.Cell cell, char c) {
        BufferedImage picture = new BufferedImage(cell.width(), cell.height(), BufferedImage.TYPE_BYTE_GRAY);
        Brush brush = Brush.on(picture, this);
        GlyphVector glyph = font.createGlyphVector(Typesetter.CONTEXT, String.valueOf(c));
        double wide = glyph.getLogicalBounds().getWidth();
        double squeeze = Math.min(1, (cell.width() - 1) / wide);
        brush.pen().translate((cell.width() - wide * squeeze) / 2, cell.height() - BELOW);
        brush.pen().scale(squeeze, 1);
        brush.pen().fill(glyph.getOutline());
        // A little stouter, or the squeezed ones would lose their strokes.
        brush.pen().setStroke(new BasicStroke(0.5f));
        brush.pen().draw(glyph.getOutline());
        brush.pen().dispose();
        return Dots.of(picture);
    }
}
