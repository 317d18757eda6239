package org.shubbak.hardware.printer;

/// The paper across: its width and margin in dots, and the side on which its lines begin.
record Page(int width, int margin, boolean rightToLeft) {
    int left() {
        return margin;
    }

    int right() {
        return width - margin;
    }

    int inner() {
        return width - 2 * margin;
    }

    /// Where labels stand.
    Paragraph.Side start() {
        return rightToLeft ? Paragraph.Side.RIGHT : Paragraph.Side.LEFT;
    }

    /// Where values stand.
    Paragraph.Side end() {
        return rightToLeft ? Paragraph.Side.LEFT : Paragraph.Side.RIGHT;
    }
}
