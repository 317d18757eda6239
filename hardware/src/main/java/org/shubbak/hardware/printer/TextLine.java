package org.shubbak.hardware.printer;

import java.awt.Shape;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;

/// One line of words: drawn by us, or left to the printer's own letters.
sealed interface TextLine {
    int width();

    /// The rows that it takes below its top, as far as its ink or its cells go.
    int above();

    int below();

    /// @param baseline below the top of the line
    record Drawn(TextLayout layout, int baseline) implements TextLine {

        @Override
        public int width() {
            return (int) Math.ceil(layout.getVisibleAdvance());
        }

        /// Filled as one shape: letters drawn one by one begin on whole dots and part where they should join.
        Shape outline(int x, int top) {
            // The spaces that a right-to-left line ends with hang out at its left.
            int hanging = layout.isLeftToRight() ? 0 : Math.round(layout.getAdvance() - layout.getVisibleAdvance());
            return layout.getOutline(AffineTransform.getTranslateInstance(x - hanging, top + baseline));
        }

        private Rectangle2D ink() {
            return layout.getOutline(null).getBounds2D();
        }

        @Override
        public int above() {
            return Math.max(0, (int) -Math.floor(baseline + ink().getMinY()));
        }

        @Override
        public int below() {
            return Math.max(0, (int) Math.ceil(baseline + ink().getMaxY()));
        }

        /// The same words moved down or up so that their ink lies within so many rows, if it can.
        Drawn within(int rows) {
            int up = Math.max(0, below() - rows);
            int down = Math.max(0, above());
            return new Drawn(layout, baseline - up + (up == 0 ? down : 0));
        }
    }

    /// Printable ASCII, each character in a cell of the printer's font A.
    record Letters(String text, Face.Cells cells) implements TextLine {
        @Override
        public int width() {
            return text.length() * cells.width();
        }

        @Override
        public int above() {
            return 0;
        }

        @Override
        public int below() {
            return cells.height();
        }
    }
}
