package org.shubbak.hardware.devices;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;

/// A photograph, scan or rendering of a receipt, and the QR code on it.
record ReceiptPicture(Path file) {
    private static final int MOST_PIXELS = 60_000_000;

    /// @throws IOException when the file cannot be read
    Optional<String> code() throws IOException {
        BufferedImage picture = ImageIO.read(file.toFile());
        if (picture == null || (long) picture.getWidth() * picture.getHeight() > MOST_PIXELS) {
            return Optional.empty();
        }
        int wide = picture.getWidth();
        int high = picture.getHeight();
        int[] dots = picture.getRGB(0, 0, wide, high, null, 0, wide);
        BinaryBitmap bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(wide, high, dots)));
        try {
            return Optional.of(new QRCodeReader()
                    .decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, true))
                    .getText());
        } catch (ReaderException e) {
            return Optional.empty();
        }
    }
}
