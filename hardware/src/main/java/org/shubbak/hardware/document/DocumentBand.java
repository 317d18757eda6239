package org.shubbak.hardware.document;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;

/// The product's signature at the head of a document: a row of eight-petalled stars in cross-stitch on deep olive.
public final class DocumentBand {
    private static final int CELL = 6;
    private static final int PETAL = 3;
    private static final int ARM = 2 * PETAL;
    private static final int PERIOD = 2 * ARM + 4;
    private static final int ROWS = 2 * ARM + 5;
    private static final int STARS = 27;
    private static final Color GROUND = new Color(0x143D2E);
    private static final Color THREAD = new Color(0xE9D9A8);

    private DocumentBand() {}

    /// A picture inside the page itself.
    public static String dataUri() {
        int columns = STARS * PERIOD;
        BufferedImage image = new BufferedImage(columns * CELL, ROWS * CELL, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(GROUND);
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        pen.setColor(THREAD);
        for (int column = 0; column < columns; column++) {
            for (int row = 0; row < ROWS; row++) {
                if (stitched(Math.abs(column % PERIOD - PERIOD / 2), Math.abs(row - ROWS / 2))) {
                    pen.fillRect(column * CELL, row * CELL, CELL - 1, CELL - 1);
                }
            }
        }
        pen.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
    }

    private static boolean stitched(int fromStar, int down) {
        boolean diamond = PERIOD / 2 - fromStar + down == 1;
        return petal(fromStar, down) || petal(down, fromStar) || diamond;
    }

    private static boolean petal(int thin, int along) {
        return thin >= 1 && thin <= PETAL && along - thin >= 1 && along - thin <= PETAL;
    }
}
