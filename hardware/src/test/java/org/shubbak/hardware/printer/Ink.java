package org.shubbak.hardware.printer;

import java.awt.image.BufferedImage;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/// Black dots of a picture, cropped to what is black, and what an eye would ask about them.
final class Ink {
    /// One connected piece: how many dots, and where its middle lies.
    record Piece(int dots, double x, double y) {}

    /// Where a smaller picture was found in a larger one.
    record Place(int x, int y) {}

    static final Place NOWHERE = new Place(-100, -100);

    private final int width;
    private final int height;
    private final BitSet black;

    private Ink(int width, int height, BitSet black) {
        this.width = width;
        this.height = height;
        this.black = black;
    }

    static Ink of(Dots dots) {
        BitSet black = new BitSet();
        for (int y = 0; y < dots.height(); y++) {
            for (int x = 0; x < dots.width(); x++) {
                black.set(y * dots.width() + x, dots.black(x, y));
            }
        }
        return new Ink(dots.width(), dots.height(), black).cropped();
    }

    static Ink of(BufferedImage picture) {
        return of(Dots.of(picture));
    }

    /// What one picture has and the other, of the same size, has not.
    static Ink added(Dots with, Dots without) {
        if (with.width() != without.width() || with.height() != without.height()) {
            throw new AssertionError("the two pictures have different sizes: " + with + ", " + without);
        }
        BitSet black = new BitSet();
        for (int y = 0; y < with.height(); y++) {
            for (int x = 0; x < with.width(); x++) {
                black.set(y * with.width() + x, with.black(x, y) && !without.black(x, y));
            }
        }
        return new Ink(with.width(), with.height(), black).cropped();
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    boolean isEmpty() {
        return black.isEmpty();
    }

    private boolean at(int x, int y) {
        return x >= 0 && y >= 0 && x < width && y < height && black.get(y * width + x);
    }

    private boolean near(int x, int y) {
        for (int dy = -1; dy <= 1; dy++) {
            for (int dx = -1; dx <= 1; dx++) {
                if (at(x + dx, y + dy)) {
                    return true;
                }
            }
        }
        return false;
    }

    private Ink cropped() {
        int left = width;
        int right = -1;
        int top = height;
        int bottom = -1;
        for (int i = black.nextSetBit(0); i >= 0; i = black.nextSetBit(i + 1)) {
            left = Math.min(left, i % width);
            right = Math.max(right, i % width);
            top = Math.min(top, i / width);
            bottom = Math.max(bottom, i / width);
        }
        return right < 0 ? new Ink(0, 0, new BitSet()) : part(left, top, right + 1, bottom + 1);
    }

    private Ink part(int left, int top, int right, int bottom) {
        BitSet inside = new BitSet();
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                inside.set((y - top) * (right - left) + x - left, at(x, y));
            }
        }
        return new Ink(right - left, bottom - top, inside);
    }

    /// Pieces that hang together, also over a corner, from the right to the left, as Arabic is read.
    List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        BitSet left = (BitSet) black.clone();
        for (int i = left.nextSetBit(0); i >= 0; i = left.nextSetBit(0)) {
            pieces.add(piece(i, left));
        }
        pieces.sort((one, other) -> Double.compare(other.x(), one.x()));
        return pieces;
    }

    private Piece piece(int from, BitSet left) {
        Deque<Integer> open = new ArrayDeque<>(List.of(from));
        left.clear(from);
        int dots = 0;
        double sumX = 0;
        double sumY = 0;
        while (!open.isEmpty()) {
            int i = open.remove();
            dots++;
            sumX += i % width;
            sumY += Math.floorDiv(i, width);
            for (int k = 0; k < 9; k++) {
                int x = i % width + k % 3 - 1;
                int y = i / width + k / 3 - 1;
                if (at(x, y) && left.get(y * width + x)) {
                    left.clear(y * width + x);
                    open.add(y * width + x);
                }
            }
        }
        return new Piece(dots, sumX / dots, sumY / dots);
    }

    /// The bodies of letters, without their dots and marks.
    long bodies() {
        List<Piece> pieces = pieces();
        int largest = pieces.stream().mapToInt(Piece::dots).max().orElse(0);
        return pieces.stream().filter(piece -> piece.dots() * 20 > largest * 3).count();
    }

    /// The leftmost place where the other lies in this one, white around its letters as well as black in them. Edges
    /// may differ by a dot, because letters of a sentence do not begin on whole dots; `NOWHERE` when it is not there.
    Place find(Ink other) {
        return find(other, 0);
    }

    Place find(Ink other, int from) {
        for (int x = from - 1; x + other.width <= width + 1; x++) {
            for (int y = -1; y + other.height <= height + 1; y++) {
                if (liesAt(other, x, y)) {
                    return new Place(x, y);
                }
            }
        }
        return NOWHERE;
    }

    private boolean liesAt(Ink other, int left, int top) {
        for (int y = 0; y < other.height; y++) {
            for (int x = 0; x < other.width; x++) {
                boolean missing = other.at(x, y) && !near(left + x, top + y);
                boolean surplus = at(left + x, top + y) && !other.near(x, y);
                if (missing || surplus) {
                    return false;
                }
            }
        }
        return true;
    }

    @Override
    public boolean equals(Object that) {
        return that instanceof Ink ink && ink.width == width && ink.height == height && ink.black.equals(black);
    }

    @Override
    public int hashCode() {
        return 31 * width + black.hashCode();
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder(width + " x " + height + "\n");
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                out.append(at(x, y) ? '#' : '.');
            }
            out.append('\n');
        }
        return out.toString();
    }
}
