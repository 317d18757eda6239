package org.shubbak.hardware.printer;

import java.awt.Font;

/// Sizes in dots for a paper width. Widths below 80 mm paper get smaller heads but a body that still reads at arm's
/// length. Where lines are shared with the printer's own font, everything has the height of that font, and only the
/// number is twice as large.
/// @param shared whether plain ASCII is left to the printer's letters
record ReceiptStyle(
        int margin,
        int gap,
        int office,
        int title,
        int second,
        int number,
        int body,
        int small,
        int total,
        int stitch,
        boolean shared) {
    /// The largest Arabic whose ink fits 24 rows.
    private static final int SHARED = 19;

    static ReceiptStyle of(PrinterProfile profile) {
        boolean wide = profile.widthDots() >= 500;
        if (profile.imageMethod().mixed()) {
            return new ReceiptStyle(8, 8, SHARED, SHARED, SHARED, 2 * SHARED, SHARED, SHARED, SHARED, 2, true);
        }
        return wide
                ? new ReceiptStyle(12, 10, 34, 31, 24, 46, 27, 21, 36, 4, false)
                : new ReceiptStyle(6, 8, 27, 25, 20, 33, 23, 18, 28, 2, false);
    }

    /// The font in this size, with the printer's letters of the same height where lines are shared.
    Face face(Font font, int size, PrinterProfile.Cell cell) {
        if (!shared) {
            return Face.drawn(font);
        }
        return Face.shared(font, new Face.Cells(cell, size >= 2 * SHARED ? 2 : 1, font.isBold()));
    }
}
