package org.shubbak.hardware.printer;

/// One piece of a receipt from edge to edge: it knows how tall it is before anything is drawn.
interface Block {
    int height();

    /// Whether it is the same on every receipt of its kind, so that a printer may keep it. Never so for anything that
    /// says something about a person or an application.
    default boolean fixed() {
        return false;
    }

    void paint(Canvas pen, int top);

    /// White paper.
    record Space(int height) implements Block {
        @Override
        public void paint(Canvas pen, int top) {}
    }

    record Rule(Page page, int height) implements Block {
        @Override
        public void paint(Canvas pen, int top) {
            pen.rect(page.left(), top, page.inner(), height);
        }
    }

    record Centred(Page page, Paragraph words, boolean fixed) implements Block {
        @Override
        public int height() {
            return words.height();
        }

        @Override
        public void paint(Canvas pen, int top) {
            words.paint(pen, page.left(), page.right(), top, Paragraph.Side.CENTRE);
        }
    }

    /// Words in a frame of two lines, so that nobody takes a copy for the original.
    record Framed(Page page, Paragraph words) implements Block {
        private static final int PADDING = 8;

        @Override
        public int height() {
            return words.height() + 2 * PADDING;
        }

        @Override
        public void paint(Canvas pen, int top) {
            frame(pen, top, 0, 4);
            frame(pen, top, 6, 1);
            words.paint(pen, page.left(), page.right(), top + PADDING, Paragraph.Side.CENTRE);
        }

        private void frame(Canvas pen, int top, int inset, int line) {
            int left = page.left() + inset;
            int width = page.inner() - 2 * inset;
            int height = height() - 2 * inset;
            pen.rect(left, top + inset, width, line);
            pen.rect(left, top + inset + height - line, width, line);
            pen.rect(left, top + inset, line, height);
            pen.rect(left + width - line, top + inset, line, height);
        }
    }
}
