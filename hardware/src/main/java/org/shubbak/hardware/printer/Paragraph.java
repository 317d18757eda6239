package org.shubbak.hardware.printer;

import java.util.List;

/// Lines of one face, ready to be put somewhere.
record Paragraph(List<TextLine> lines, Face face) {
    enum Side {
        LEFT,
        CENTRE,
        RIGHT
    }

    Paragraph {
        lines = List.copyOf(lines);
    }

    int size() {
        return face.font().getSize();
    }

    int baseline() {
        return face.baseline();
    }

    int height() {
        return lines.size() * face.pitch();
    }

    /// Of the longest line, without the spaces at its end.
    int width() {
        return lines.stream().mapToInt(TextLine::width).max().orElse(0);
    }

    void paint(Canvas canvas, int left, int right, int top, Side side) {
        int y = top;
        for (TextLine line : lines) {
            int x = switch (side) {
                case LEFT -> left;
                case CENTRE -> (left + right - line.width()) / 2;
                case RIGHT -> right - line.width();
            };
            canvas.words(line, x, y);
            y += face.pitch();
        }
    }
}
