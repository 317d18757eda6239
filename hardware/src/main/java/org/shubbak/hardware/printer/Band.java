package org.shubbak.hardware.printer;

import org.shubbak.hardware.printer.BandPlan.Span;

/// Some rows of a picture as one raster block.
/// @param x first dot of the block; may lie at any dot, not only at every eighth
/// @param cells width in bytes; 0 for blank rows
/// @param doubled whether the printer draws every dot of the data as a square of four
record Band(Dots dots, int top, int rows, int x, int cells, boolean doubled) {

    static Band blank(Dots dots, int top, int rows) {
        return new Band(dots, top, rows, 0, 0, false);
    }

    static Band of(Dots dots, int top, int rows, Span ink, boolean doubled) {
        int x = doubled ? ink.first() / 2 * 2 : ink.first() / 8 * 8;
        return new Band(dots, top, rows, x, cellsFor(x, ink, doubled), doubled);
    }

    /// The same ink with the block beginning at another dot.
    Band at(int otherX, Span ink) {
        return new Band(dots, top, rows, otherX, cellsFor(otherX, ink, doubled), doubled);
    }

    private static int cellsFor(int x, Span ink, boolean doubled) {
        int cell = doubled ? 16 : 8;
        return (ink.last() - x) / cell + 1;
    }

    boolean blank() {
        return cells == 0;
    }

    byte[] data() {
        int step = doubled ? 2 : 1;
        byte[] out = new byte[rows / step * cells];
        int at = 0;
        for (int y = top; y < top + rows; y += step) {
            for (int cell = 0; cell < cells; cell++) {
                out[at++] = (byte) (doubled ? halved(x + cell * 16, y) : dots.eight(x + cell * 8, y));
            }
        }
        return out;
    }

    private int halved(int left, int y) {
        int bits = 0;
        for (int i = 0; i < 8; i++) {
            bits = bits << 1 | (dots.black(left + 2 * i, y) ? 1 : 0);
        }
        return bits;
    }
}
