package org.shubbak.packaging.bench;

import java.awt.image.BufferedImage;

/// A whole page as one raster image, as printer libraries send it. Found by `ServiceLoader`: the library stands beside
/// the measurements only, and not in the product.
public interface PlainPage {
    String name();

    byte[] bytes(BufferedImage picture);

    /// The smallest that one block of `GS v 0` can be, where no library is there.
    record OneBlock() implements PlainPage {
        @Override
        public String name() {
            return "one raster block";
        }

        @Override
        public byte[] bytes(BufferedImage picture) {
            return new byte[8 + (picture.getWidth() + 7) / 8 * picture.getHeight()];
        }
    }
}
