package org.shubbak.hardware.printer;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/// The ESC/POS commands that receipts are made of. Sources: Epson ESC/POS command reference; where makers differ, the
/// printer's profile decides.
final class EscPosCodec {
    private static final int LARGEST_FEED = 255;

    private EscPosCodec() {}

    /// Clears modes and what is left of an earlier job.
    static byte[] start() {
        return bytes(0x1B, 0x40);
    }

    /// Feeds to the knife and cuts; a printer without one gets enough paper to tear at.
    static byte[] cut(PrinterProfile profile) {
        return switch (profile.cutter()) {
            case PARTIAL -> bytes(0x1D, 0x56, 0x42, 0x00);
            case FULL -> bytes(0x1D, 0x56, 0x41, 0x00);
            case NONE -> bytes(0x1B, 0x64, 0x05);
        };
    }

    /// Asks for an echo of the four characters when everything before is on paper.
    static byte[] marker(String id) {
        return bytes(0x1D, 0x28, 0x48, 0x06, 0x00, 0x30, 0x30, id.charAt(0), id.charAt(1), id.charAt(2), id.charAt(3));
    }

    /// Asks for the paper status behind everything sent before.
    static byte[] queuedStatus() {
        return bytes(0x1D, 0x72, 0x01);
    }

    static byte[] status(int n) {
        return bytes(0x10, 0x04, n);
    }

    /// Forgets what an interrupted job left in the printer: the buffer is cleared, the rest of a half-sent block filled
    /// with white, and the torn receipt parted from the next one.
    static byte[] recovery(PrinterProfile profile) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(bytes(0x10, 0x05, 0x02));
        out.writeBytes(new byte[profile.maxBandBytes() + 16]);
        out.writeBytes(start());
        out.writeBytes(cut(profile));
        return out.toByteArray();
    }

    /// Prints what waits in the line and moves the paper so many dots from the line's top.
    static List<byte[]> feed(int dots, PrinterProfile profile) {
        List<byte[]> out = new ArrayList<>();
        int units = dots / profile.feedUnitDots();
        for (int left = units; left > 0; left -= LARGEST_FEED) {
            out.add(bytes(0x1B, 0x4A, Math.min(left, LARGEST_FEED)));
        }
        return out;
    }

    /// The distance from line to line that a line feed moves.
    static byte[] pitch(int dots, PrinterProfile profile) {
        return bytes(0x1B, 0x33, dots / profile.feedUnitDots());
    }

    static byte[] lineFeed() {
        return bytes(0x0A);
    }

    static byte[] moveTo(int x) {
        return bytes(0x1B, 0x24, x & 0xFF, x >> 8);
    }

    static byte[] raster(Band band) {
        int across = band.cells();
        int down = band.doubled() ? band.rows() / 2 : band.rows();
        int mode = band.doubled() ? 3 : 0;
        return joined(
                moveTo(band.x()),
                bytes(0x1D, 0x76, 0x30, mode, across & 0xFF, across >> 8, down & 0xFF, down >> 8),
                band.data());
    }

    /// Columns of 24 dots from where the line stands.
    static byte[] strip(byte[] columns) {
        int count = columns.length / 3;
        return joined(bytes(0x1B, 0x2A, 0x21, count & 0xFF, count >> 8), columns);
    }

    /// The modes stand only as long as the letters.
    static byte[] letters(TextLine.Letters letters) {
        byte[] text = letters.text().getBytes(US_ASCII);
        byte[] emphasised = letters.cells().bold() ? joined(bytes(0x1B, 0x45, 1), text, bytes(0x1B, 0x45, 0)) : text;
        int large = letters.cells().scale() - 1;
        return large == 0
                ? emphasised
                : joined(bytes(0x1D, 0x21, large << 4 | large), emphasised, bytes(0x1D, 0x21, 0));
    }

    /// A code of level M in the middle of the paper: model 2, module, level, text, print.
    static byte[] qr(String text, int module, PrinterProfile profile) {
        byte[] data = text.getBytes(UTF_8);
        int length = data.length + 3;
        int width = profile.widthDots();
        return joined(
                // The middle of our paper, also where the printer takes a wider one.
                bytes(0x1D, 0x57, width & 0xFF, width >> 8),
                bytes(0x1B, 0x61, 1),
                bytes(0x1D, 0x28, 0x6B, 4, 0, 0x31, 0x41, 0x32, 0),
                bytes(0x1D, 0x28, 0x6B, 3, 0, 0x31, 0x43, module),
                bytes(0x1D, 0x28, 0x6B, 3, 0, 0x31, 0x45, 0x31),
                bytes(0x1D, 0x28, 0x6B, length & 0xFF, length >> 8, 0x31, 0x50, 0x30),
                data,
                bytes(0x1D, 0x28, 0x6B, 3, 0, 0x31, 0x51, 0x30),
                // What follows is placed by dots, and an alignment would move it.
                bytes(0x1B, 0x61, 0));
    }

    /// Turns on the printer's own reports of changes.
    static byte[] automaticStatus() {
        return bytes(0x1D, 0x61, 0xFF);
    }

    static byte[] bytes(int... values) {
        byte[] out = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            out[i] = (byte) values[i];
        }
        return out;
    }

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
