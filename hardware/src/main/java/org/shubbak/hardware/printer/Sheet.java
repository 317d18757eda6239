package org.shubbak.hardware.printer;

import io.nayuki.qrcodegen.QrCode;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/// A receipt as things at places, before anyone decides how they travel to the printer.
final class Sheet implements Canvas {
    private final int width;
    private final int height;
    private final FontA font;
    private final List<Item> items = new ArrayList<>();
    private int blockTop;
    private int blockBottom;
    private boolean fixed;

    /// @param top the first row that it takes
    /// @param bottom the row below its last one
    /// @param fixed whether it is the same on every receipt of its kind
    record Item(Thing thing, int top, int bottom, boolean fixed) {}

    sealed interface Thing {
        void paint(Canvas canvas);

        record Rect(int x, int y, int width, int height) implements Thing {
            @Override
            public void paint(Canvas canvas) {
                canvas.rect(x, y, width, height);
            }
        }

        record Words(TextLine line, int x, int y) implements Thing {
            @Override
            public void paint(Canvas canvas) {
                canvas.words(line, x, y);
            }
        }

        record Code(QrCode code, String text, int x, int y, int module) implements Thing {
            int size() {
                return code.size * module;
            }

            @Override
            public void paint(Canvas canvas) {
                canvas.qr(code, text, x, y, module);
            }
        }
    }

    private Sheet(int width, int height, FontA font) {
        this.width = width;
        this.height = height;
        this.font = font;
    }

    /// Each block below the one before, beginning on an even row: pictures that the printer doubles need it.
    static Sheet of(List<Block> blocks, int width, FontA font) {
        Sheet sheet =
                new Sheet(width, blocks.stream().mapToInt(Compositor::even).sum(), font);
        int top = 0;
        for (Block block : blocks) {
            sheet.blockTop = top;
            sheet.blockBottom = top + block.height();
            sheet.fixed = block.fixed();
            block.paint(sheet, top);
            top += Compositor.even(block);
        }
        return sheet;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    List<Item> items() {
        return List.copyOf(items);
    }

    /// How the paper is meant to look. The letters of a printer's own font look different on every printer; they stand
    /// where these stand.
    Dots picture() {
        return picture(items);
    }

    Dots picture(List<Item> some) {
        BufferedImage paper = new BufferedImage(width, Math.max(1, height), BufferedImage.TYPE_BYTE_GRAY);
        Brush brush = Brush.on(paper, font);
        some.forEach(item -> item.thing().paint(brush));
        brush.pen().dispose();
        return Dots.of(paper).rows(0, height);
    }

    /// A rectangle belongs to its block from top to bottom: a frame is no use without its middle.
    @Override
    public void rect(int x, int y, int wide, int high) {
        items.add(new Item(new Thing.Rect(x, y, wide, high), blockTop, blockBottom, fixed));
    }

    @Override
    public void words(TextLine line, int x, int top) {
        items.add(new Item(
                new Thing.Words(line, x, top),
                Math.max(0, top - line.above()),
                Math.min(height, top + line.below()),
                fixed));
    }

    @Override
    public void qr(QrCode code, String text, int x, int y, int module) {
        Thing.Code thing = new Thing.Code(code, text, x, y, module);
        items.add(new Item(thing, y, y + thing.size(), fixed));
    }
}
