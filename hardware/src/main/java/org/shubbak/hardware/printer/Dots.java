package org.shubbak.hardware.printer;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/// A picture of one bit a dot, as a thermal head burns it: 1 is black, eight dots a byte, the leftmost in the highest
/// bit. Unmodifiable, safe for any thread.
public final class Dots {
    private static final int BRIGHTEST_INK = 172;

    private final int width;
    private final byte[][] rows;

    /// @param rows one array a row, each `(width + 7) / 8` bytes; the bits beyond the width are white
    Dots(int width, byte[][] rows) {
        this.width = width;
        this.rows = rows;
    }

    /// A dot is black when about a third of it is covered: the middle grey would leave thin strokes of Arabic in
    /// pieces.
    static Dots of(BufferedImage picture) {
        int width = picture.getWidth();
        byte[][] rows = new byte[picture.getHeight()][(width + 7) / 8];
        int[] line = new int[width];
        for (int y = 0; y < rows.length; y++) {
            picture.getRGB(0, y, width, 1, line, 0, width);
            for (int x = 0; x < width; x++) {
                if ((line[x] & 0xFF) < BRIGHTEST_INK) {
                    rows[y][x >> 3] |= (byte) (0x80 >> (x & 7));
                }
            }
        }
        return new Dots(width, rows);
    }

    public int width() {
        return width;
    }

    public int height() {
        return rows.length;
    }

    public boolean black(int x, int y) {
        return x >= 0 && x < width && y >= 0 && y < rows.length && (rows[y][x >> 3] & (0x80 >> (x & 7))) != 0;
    }

    /// Eight dots of a row from `x` on, which need not be a multiple of eight; white beyond the edges.
    int eight(int x, int y) {
        int cell = Math.floorDiv(x, 8);
        int pair = at(cell, y) << 8 | at(cell + 1, y);
        return pair >> (8 - Math.floorMod(x, 8)) & 0xFF;
    }

    private int at(int cell, int y) {
        return cell < 0 || cell >= rows[y].length ? 0 : rows[y][cell] & 0xFF;
    }

    /// Some of the rows.
    Dots rows(int from, int to) {
        return new Dots(width, Arrays.copyOfRange(rows, from, to));
    }

    /// Rows `top` and the 23 below it of one column, the highest in the highest bit; white beyond the edges.
    int column(int x, int top) {
        int bits = 0;
        for (int y = top; y < top + 24; y++) {
            bits = bits << 1 | (black(x, y) ? 1 : 0);
        }
        return bits;
    }

    boolean blank() {
        for (byte[] row : rows) {
            for (byte eight : row) {
                if (eight != 0) {
                    return false;
                }
            }
        }
        return true;
    }

    Dots without(int x, int y) {
        byte[][] changed = rows.clone();
        changed[y] = rows[y].clone();
        changed[y][x >> 3] &= (byte) ~(0x80 >> (x & 7));
        return new Dots(width, changed);
    }

    public BufferedImage image() {
        BufferedImage picture = new BufferedImage(width, Math.max(1, rows.length), BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < width; x++) {
                picture.setRGB(x, y, black(x, y) ? 0xFF000000 : 0xFFFFFFFF);
            }
        }
        return picture;
    }

    /// A name of the content: the same dots have the same one, on every machine.
    String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((width + " " + rows.length + " ").getBytes(StandardCharsets.US_ASCII));
            for (byte[] row : rows) {
                digest.update(row);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Dots dots && dots.width == width && Arrays.deepEquals(dots.rows, rows);
    }

    @Override
    public int hashCode() {
        return 31 * width + Arrays.deepHashCode(rows);
    }

    @Override
    public String toString() {
        return "Dots[" + width + " x " + rows.length + "]";
    }
}
