package org.shubbak.hardware.printer;

import io.nayuki.qrcodegen.QrCode;

/// Where blocks put what they are made of. Places are dots from the upper left corner of the receipt.
interface Canvas {
    void rect(int x, int y, int width, int height);

    /// @param top of the line, not its baseline
    void words(TextLine line, int x, int top);

    void qr(QrCode code, String text, int x, int y, int module);
}
