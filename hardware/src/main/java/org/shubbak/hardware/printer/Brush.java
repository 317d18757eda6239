package org.shubbak.hardware.printer;

import io.nayuki.qrcodegen.QrCode;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/// Draws on a picture, with grey edges that the head's threshold cuts.
record Brush(Graphics2D pen, FontA font) implements Canvas {

    static Brush on(BufferedImage paper, FontA font) {
        Graphics2D pen = paper.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, paper.getWidth(), paper.getHeight());
        pen.setColor(Color.BLACK);
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        return new Brush(pen, font);
    }

    @Override
    public void rect(int x, int y, int width, int height) {
        pen.fillRect(x, y, width, height);
    }

    @Override
    public void words(TextLine line, int x, int top) {
        switch (line) {
            case TextLine.Drawn drawn -> pen.fill(drawn.outline(x, top));
            case TextLine.Letters letters -> letters(letters, x, top);
        }
    }

    private void letters(TextLine.Letters letters, int x, int top) {
        Face.Cells cells = letters.cells();
        int scale = cells.scale();
        for (int i = 0; i < letters.text().length(); i++) {
            int left = x + i * cells.width();
            font.draw(
                    cells.cell(),
                    letters.text().charAt(i),
                    cells.bold(),
                    (column, row) -> rect(left + column * scale, top + row * scale, scale, scale));
        }
    }

    @Override
    public void qr(QrCode code, String text, int x, int y, int module) {
        for (int row = 0; row < code.size; row++) {
            for (int column = 0; column < code.size; column++) {
                if (code.getModule(column, row)) {
                    rect(x + column * module, y + row * module, module, module);
                }
            }
        }
    }
}
