package org.shubbak.hardware.printer;

import io.nayuki.qrcodegen.QrCode;
import io.nayuki.qrcodegen.QrSegment;

/// A QR code with its quiet zone of four modules, in the middle.
/// @param left of the code itself
record QrBlock(QrCode code, String text, int left, int module) implements Block {
    private static final int QUIET = 4;
    private static final int LARGEST_MODULE = 6;

    /// @param printerDraws the printer finds the exact middle; drawn by us, a code begins on an even dot and has an
    /// even
    /// module, so that the printer can double the picture
    static QrBlock of(Page page, String text, boolean printerDraws) {
        // A printer takes the level it is told, and no better one that happens to fit.
        QrCode code = QrCode.encodeSegments(QrSegment.makeSegments(text), QrCode.Ecc.MEDIUM, 1, 40, -1, false);
        int wide = code.size + 2 * QUIET;
        int third = page.width() * 43 / 100 / wide / 2 * 2;
        int fitting = page.width() / wide / 2 * 2;
        int module = Math.clamp(third, Math.clamp(fitting, 2, 4), LARGEST_MODULE);
        int left = (page.width() - code.size * module) / 2;
        return new QrBlock(code, text, printerDraws ? left : left / 2 * 2, module);
    }

    @Override
    public int height() {
        return (code.size + 2 * QUIET) * module;
    }

    @Override
    public void paint(Canvas pen, int top) {
        pen.qr(code, text, left, top + QUIET * module, module);
    }
}
