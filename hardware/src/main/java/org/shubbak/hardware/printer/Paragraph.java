package org.shubbak.hardware.printer;

import java.awt.Graphics2D;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.util.List;

/// Lines of one size, ready to be drawn.
/// @param size of the font in dots; a line advances 1.44 of it, so that Arabic marks of two lines never touch
record Paragraph(List<TextLayout> lines, int size) {
    enum Side {
        LEFT,
        CENTRE,
        RIGHT
    }

    Paragraph {
        lines = List.copyOf(lines);
    }

    int pitch() {
        return size * 36 / 25;
    }

    int height() {
        return lines.size() * pitch();
    }

    /// Of the longest line, without the spaces at its end.
    int width() {
        return lines.stream()
                .mapToInt(line -> (int) Math.ceil(line.getVisibleAdvance()))
                .max()
                .orElse(0);
    }

    void paint(Graphics2D pen, int left, int right, int top, Side side) {
        int baseline = top + size * 21 / 20;
        for (TextLayout line : lines) {
            int width = (int) Math.ceil(line.getVisibleAdvance());
            // The spaces that a right-to-left line ends with hang out at its left.
            int hanging = line.isLeftToRight() ? 0 : Math.round(line.getAdvance() - line.getVisibleAdvance());
            int x = switch (side) {
                case LEFT -> left;
                case CENTRE -> (left + right - width) / 2;
                case RIGHT -> right - width;
            };
            // Filled as one shape: letters drawn one by one begin on whole dots and part where they should join.
            pen.fill(line.getOutline(AffineTransform.getTranslateInstance(x - hanging, baseline)));
            baseline += pitch();
        }
    }
}
