package org.shubbak.ui.text;

import java.awt.image.BufferedImage;
import java.util.BitSet;

/// What is drawn on the ground of a picture, cropped to it.
record Ink(int width, int height, BitSet marked) {
    static final int NOWHERE = -2;

    /// A third of the strongest mark, as the eye sees a stroke.
    static Ink of(BufferedImage picture) {
        int wide = picture.getWidth();
        int ground = green(picture.getRGB(0, 0));
        int strongest = 0;
        for (int i = 0; i < wide * picture.getHeight(); i++) {
            strongest = Math.max(strongest, Math.abs(green(picture.getRGB(i % wide, i / wide)) - ground));
        }
        BitSet marked = new BitSet();
        for (int i = 0; i < wide * picture.getHeight(); i++) {
            marked.set(
                    i, strongest > 30 && Math.abs(green(picture.getRGB(i % wide, i / wide)) - ground) * 3 > strongest);
        }
        return new Ink(wide, picture.getHeight(), marked).cropped();
    }

    private static int green(int colour) {
        return colour >> 8 & 0xFF;
    }

    private boolean at(int x, int y) {
        return x >= 0 && y >= 0 && x < width && y < height && marked.get(y * width + x);
    }

    private boolean near(int x, int y) {
        for (int i = 0; i < 9; i++) {
            if (at(x + i % 3 - 1, y + i / 3 - 1)) {
                return true;
            }
        }
        return false;
    }

    private Ink cropped() {
        int left = width;
        int right = 0;
        int top = height;
        int bottom = 0;
        for (int i = marked.nextSetBit(0); i >= 0; i = marked.nextSetBit(i + 1)) {
            left = Math.min(left, i % width);
            right = Math.max(right, i % width + 1);
            top = Math.min(top, i / width);
            bottom = Math.max(bottom, i / width + 1);
        }
        if (right == 0) {
            return new Ink(0, 0, new BitSet());
        }
        BitSet inside = new BitSet();
        for (int i = marked.nextSetBit(0); i >= 0; i = marked.nextSetBit(i + 1)) {
            inside.set((i / width - top) * (right - left) + i % width - left);
        }
        return new Ink(right - left, bottom - top, inside);
    }

    /// The first column from `from` on where the other lies in this one, as marks and as ground between them; edges may
    /// differ by a dot, so the first may be -1.
    int find(Ink other, int from) {
        for (int x = from - 1; x + other.width <= width + 1; x++) {
            for (int y = -1; y + other.height <= height + 1; y++) {
                if (liesAt(other, x, y)) {
                    return x;
                }
            }
        }
        return NOWHERE;
    }

    private boolean liesAt(Ink other, int left, int top) {
        for (int i = 0; i < other.width * other.height; i++) {
            int x = i % other.width;
            int y = i / other.width;
            boolean missing = other.at(x, y) && !near(left + x, top + y);
            boolean surplus = at(left + x, top + y) && !other.near(x, y);
            if (missing || surplus) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder(width + " x " + height + "\n");
        for (int i = 0; i < width * height; i++) {
            out.append(at(i % width, i / width) ? '#' : '.').append(i % width == width - 1 ? "\n" : "");
        }
        return out.toString();
    }
}
