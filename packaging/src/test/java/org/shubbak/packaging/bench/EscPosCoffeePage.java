package org.shubbak.packaging.bench;

import com.github.anastaciocintra.escpos.EscPos;
import com.github.anastaciocintra.escpos.image.BitonalThreshold;
import com.github.anastaciocintra.escpos.image.CoffeeImageImpl;
import com.github.anastaciocintra.escpos.image.EscPosImage;
import com.github.anastaciocintra.escpos.image.RasterBitImageWrapper;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/// The page as escpos-coffee sends it: initialised, one raster image, cut.
public final class EscPosCoffeePage implements PlainPage {
    @Override
    public String name() {
        return "whole-page raster by escpos-coffee";
    }

    @Override
    public byte[] bytes(BufferedImage picture) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (EscPos printer = new EscPos(out)) {
            printer.initializePrinter();
            printer.write(
                    new RasterBitImageWrapper(),
                    new EscPosImage(new CoffeeImageImpl(rgb(picture)), new BitonalThreshold(127)));
            printer.feed(3).cut(EscPos.CutMode.PART);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static BufferedImage rgb(BufferedImage picture) {
        BufferedImage copy = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        copy.createGraphics().drawImage(picture, 0, 0, null);
        return copy;
    }
}
