package org.shubbak.hardware.printer;

import java.util.List;

/// A piece of a receipt from edge to edge, in the way it travels. The rows of all parts are the rows of the receipt.
sealed interface Part {
    int rows();

    /// Dots that we send.
    record Picture(Dots dots) implements Part {
        @Override
        public int rows() {
            return dots.height();
        }
    }

    /// One line that our strips share with the printer's letters.
    /// @param strips white where the letters stand
    record Line(Dots strips, List<Run> runs) implements Part {
        public Line {
            runs = List.copyOf(runs);
        }

        @Override
        public int rows() {
            return strips.height();
        }
    }

    /// Letters of the printer from a dot on.
    record Run(int x, TextLine.Letters letters) {}

    /// A code that the printer draws, in the middle of the paper.
    record Code(String text, int module, int rows) implements Part {}

    /// A picture that the printer may keep in its memory.
    /// @param words whether it is a line, which can also go as strips
    record Kept(Dots dots, boolean words) implements Part {
        @Override
        public int rows() {
            return dots.height();
        }
    }
}
