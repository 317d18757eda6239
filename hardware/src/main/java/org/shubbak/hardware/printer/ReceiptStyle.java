package org.shubbak.hardware.printer;

/// Sizes in dots for a paper width. Widths below 80 mm paper get smaller heads but a body that still reads at arm's
/// length.
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
        int stitch) {

    static ReceiptStyle forWidth(int widthDots) {
        return widthDots >= 500
                ? new ReceiptStyle(12, 10, 34, 31, 24, 46, 27, 21, 36, 4)
                : new ReceiptStyle(6, 8, 27, 25, 20, 33, 23, 18, 28, 2);
    }
}
