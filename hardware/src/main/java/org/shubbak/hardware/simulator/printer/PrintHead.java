package org.shubbak.hardware.simulator.printer;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.nayuki.qrcodegen.DataTooLongException;
import io.nayuki.qrcodegen.QrCode;
import io.nayuki.qrcodegen.QrCode.Ecc;
import io.nayuki.qrcodegen.QrSegment;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shubbak.hardware.printer.FontA;
import org.shubbak.hardware.printer.PrinterProfile;

/// Burns the commands that mark paper: raster, column strips, characters, feeds. Strips and characters wait in a line
/// until it is fed; raster needs an empty one.
final class PrintHead {
    private static final PrinterProfile.Cell FONT_A = new PrinterProfile.Cell(12, 24);
    private static final int USUAL_PITCH = 30;

    private final PaperRoll paper;
    private final FontA characters = FontA.load();
    private final List<String> words = new ArrayList<>();
    private final StringBuilder run = new StringBuilder();
    private int runX;
    private int x;
    private int pitch = USUAL_PITCH;
    private int scale = 1;
    private boolean bold;
    private int align;
    private int area;
    private int qrModule = 3;
    private Ecc qrLevel = Ecc.LOW;
    private String qrText = "";

    PrintHead(PaperRoll paper) {
        this.paper = paper;
        this.area = paper.width();
    }

    void init() {
        endRun();
        x = 0;
        pitch = USUAL_PITCH;
        scale = 1;
        bold = false;
        align = 0;
        area = paper.width();
    }

    /// `GS !`: this head only knows letters that are as much wider as they are taller.
    void size(int n) {
        endRun();
        scale = Math.clamp((n & 0x07) + 1, 1, 8);
    }

    void bold(boolean on) {
        endRun();
        bold = on;
    }

    /// 0 left, 1 in the middle, 2 right; obeyed by what takes a line of its own.
    void align(int n) {
        align = n % 48;
    }

    /// `GS W`: how much of the paper is printed on, from its left edge.
    void area(int wide) {
        area = Math.min(wide, paper.width());
    }

    private int aligned(int wide) {
        int free = Math.max(0, area - wide);
        return switch (align) {
            case 1 -> free / 2;
            case 2 -> free;
            default -> x;
        };
    }

    void moveTo(int dot) {
        endRun();
        x = dot;
    }

    void pitch(int dots) {
        pitch = dots;
    }

    void line() {
        feed(pitch);
    }

    void lines(int count) {
        feed(count * pitch);
    }

    void feed(int dots) {
        endRun();
        paper.feed(dots);
        x = 0;
    }

    /// `GS v 0`: rows of bytes from the place of the head on; modes 1 to 3 double in one or both directions.
    void raster(byte[] c) {
        endRun();
        int across = Framer.word(c, 4);
        rows(c, 8, across, (c[3] & 1) != 0 ? 2 : 1, (c[3] & 2) != 0 ? 2 : 1);
    }

    /// Rows of bytes up to the end of the data, each dot so wide and so tall.
    void rows(byte[] data, int from, int across, int wide, int tall) {
        endRun();
        int down = across == 0 ? 0 : (data.length - from) / across;
        int left = aligned(across * 8 * wide);
        for (int row = 0; row < down; row++) {
            for (int bit = 0; bit < across * 8; bit++) {
                if ((data[from + row * across + bit / 8] & 0x80 >> bit % 8) != 0) {
                    square(left + bit * wide, row * tall, wide, tall);
                }
            }
        }
        feed(down * tall);
    }

    /// `ESC *` 32 and 33: strips of 24 dots, three bytes a column; 0 and 1 are strips of 8 thick dots.
    void strip(byte[] c) {
        endRun();
        boolean fine = (c[2] & 0xFF) >= 32;
        int wide = (c[2] & 1) == 1 ? 1 : 2;
        int bytes = fine ? 3 : 1;
        int columns = Framer.word(c, 3);
        for (int column = 0; column < columns; column++) {
            for (int bit = 0; bit < bytes * 8; bit++) {
                if ((c[5 + column * bytes + bit / 8] & 0x80 >> bit % 8) != 0) {
                    square(x + column * wide, fine ? bit : bit * 3, wide, fine ? 1 : 3);
                }
            }
        }
        x += columns * wide;
    }

    void character(char c) {
        if (run.isEmpty()) {
            runX = x;
        }
        run.append(c);
        characters.draw(FONT_A, c, bold, (column, row) -> square(x + column * scale, row * scale, scale, scale));
        x += FONT_A.width() * scale;
    }

    /// `GS ( k`: keeps the module size and the text, and draws when told to.
    void qr(byte[] c) {
        if (c.length < 8 || c[5] != '1') {
            return;
        }
        switch (c[6]) {
            case 'C' -> qrModule = Math.clamp(c[7], 1, 16);
            case 'E' -> qrLevel = level(c[7]);
            case 'P' -> qrText = new String(c, 8, c.length - 8, UTF_8);
            case 'Q' -> drawQr();
            default -> {}
        }
    }

    private static Ecc level(byte digit) {
        return switch (digit) {
            case '1' -> Ecc.MEDIUM;
            case '2' -> Ecc.QUARTILE;
            case '3' -> Ecc.HIGH;
            default -> Ecc.LOW;
        };
    }

    private void drawQr() {
        endRun();
        QrCode code = code();
        if (code == null) {
            return;
        }
        int left = aligned(code.size * qrModule);
        words.add("QR at " + left + "," + paper.head() + ": " + qrText);
        for (int row = 0; row < code.size; row++) {
            for (int column = 0; column < code.size; column++) {
                if (code.getModule(column, row)) {
                    square(left + column * qrModule, row * qrModule, qrModule, qrModule);
                }
            }
        }
        feed(code.size * qrModule);
    }

    /// Null for a text that fits no code: a printer draws nothing then.
    private @Nullable QrCode code() {
        try {
            return QrCode.encodeSegments(QrSegment.makeSegments(qrText), qrLevel, 1, 40, -1, false);
        } catch (DataTooLongException e) {
            words.add("QR too long: " + qrText.length() + " characters");
            return null;
        }
    }

    /// The words since the last piece.
    List<String> takeWords() {
        endRun();
        List<String> taken = List.copyOf(words);
        words.clear();
        return taken;
    }

    private void endRun() {
        if (!run.isEmpty()) {
            words.add("text at " + runX + "," + paper.head() + ": " + run);
            run.setLength(0);
        }
    }

    private void square(int left, int top, int wide, int tall) {
        for (int dx = 0; dx < wide; dx++) {
            for (int dy = 0; dy < tall; dy++) {
                paper.burn(left + dx, top + dy);
            }
        }
    }
}
