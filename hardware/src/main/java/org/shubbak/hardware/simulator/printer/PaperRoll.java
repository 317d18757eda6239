package org.shubbak.hardware.simulator.printer;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// The paper between the head and the knife, row by row. Dots beyond the head's width burn nothing, and the piece ends
/// after some five metres, however much is fed.
final class PaperRoll {
    private static final int LONGEST = 40_000;

    private final int width;
    private final List<BitSet> rows = new ArrayList<>();
    private int head;

    PaperRoll(int width) {
        this.width = width;
    }

    /// Burns a dot `down` rows below the head's place.
    void burn(int x, int down) {
        if (x >= 0 && x < width && head + down < LONGEST) {
            row(head + down).set(x);
        }
    }

    void feed(int dots) {
        head = Math.min(LONGEST, head + dots);
    }

    int width() {
        return width;
    }

    int head() {
        return head;
    }

    boolean empty() {
        return head == 0 && rows.isEmpty();
    }

    /// The paper up to the knife, which a next piece begins behind.
    BufferedImage cut() {
        int height = Math.max(1, Math.max(head, rows.size()));
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                picture.setRGB(x, y, y < rows.size() && rows.get(y).get(x) ? 0xFF000000 : 0xFFFFFFFF);
            }
        }
        rows.clear();
        head = 0;
        return picture;
    }

    private BitSet row(int y) {
        while (rows.size() <= y) {
            rows.add(new BitSet(width));
        }
        return rows.get(y);
    }
}
