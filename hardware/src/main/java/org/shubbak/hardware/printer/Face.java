package org.shubbak.hardware.printer;

import java.awt.Font;
import org.jspecify.annotations.Nullable;

/// How words of one kind look: the font we draw with and, where a line is shared with the printer, the printer's own
/// letters for what is plain ASCII.
/// @param pitch from line to line
/// @param baseline below the top of a line
record Face(Font font, int pitch, int baseline, @Nullable Cells cells) {
    /// Rows of a column strip, and of a cell of font A: the height of a shared line.
    static final int STRIP = 24;

    private static final int SPACE = 6;
    /// Font A of every printer stands about here.
    private static final int BASELINE = 17;

    /// Letters of the printer's font A.
    /// @param scale 1, or 2 for double width and height
    record Cells(PrinterProfile.Cell cell, int scale, boolean bold) {
        int width() {
            return cell.width() * scale;
        }

        int height() {
            return cell.height() * scale;
        }
    }

    /// A line advances 1.44 of the font's size, so that Arabic marks of two lines never touch.
    static Face drawn(Font font) {
        int size = font.getSize();
        return new Face(font, size * 36 / 25, size * 21 / 20, null);
    }

    static Face shared(Font font, Cells cells) {
        return new Face(font, STRIP * cells.scale() + SPACE, BASELINE * cells.scale(), cells);
    }
}
