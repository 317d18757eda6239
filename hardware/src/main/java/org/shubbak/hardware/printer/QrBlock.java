package org.shubbak.hardware.printer;

import io.nayuki.qrcodegen.QrCode;
import java.awt.Graphics2D;

/// A QR code with its quiet zone of four modules, in the middle. A module is an even number of dots, so that the
/// printer can double the picture itself.
record QrBlock(Page page, QrCode code, int module) implements Block {
    private static final int QUIET = 4;
    private static final int LARGEST_MODULE = 6;

    static QrBlock of(Page page, String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        int wide = code.size + 2 * QUIET;
        int third = page.width() * 43 / 100 / wide / 2 * 2;
        int fitting = page.width() / wide / 2 * 2;
        return new QrBlock(page, code, Math.clamp(third, Math.clamp(fitting, 2, 4), LARGEST_MODULE));
    }

    @Override
    public int height() {
        return (code.size + 2 * QUIET) * module;
    }

    @Override
    public void paint(Graphics2D pen, int top) {
        int left = (page.width() - code.size * module) / 2;
        left -= left % 2;
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    pen.fillRect(left + x * module, top + (y + QUIET) * module, module, module);
                }
            }
        }
    }
}
