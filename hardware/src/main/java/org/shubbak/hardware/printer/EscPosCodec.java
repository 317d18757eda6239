package org.shubbak.hardware.printer;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/// A picture as ESC/POS bytes, in the banded raster that every printer with `GS v 0` understands: blank rows are fed by
/// `ESC J`, inked rows go out in blocks cut to their ink, and a block whose dots come in squares of four is doubled by
/// the printer itself (mode 3). A pure function; sources: Epson ESC/POS command reference, `GS v 0`, `ESC $`, `ESC J`,
/// `GS V`.
///
/// Every element of a result is one whole command, or a few: status may be asked between two elements, never inside
/// one.
/// No element holds a real-time command (`DLE EOT`, `DLE ENQ`, `DLE DC4`) among its picture bytes.
public final class EscPosCodec {
    private static final int LARGEST_FEED = 255;

    private EscPosCodec() {}

    /// Clears modes and what is left of an earlier job.
    static byte[] start() {
        return bytes(0x1B, 0x40);
    }

    /// The whole picture, from its first row to its last, blank ones included.
    public static List<byte[]> picture(Dots dots, PrinterProfile profile) {
        List<byte[]> out = new ArrayList<>();
        int blank = 0;
        for (Band band : BandPlan.of(dots, profile)) {
            if (band.blank()) {
                blank += band.rows();
            } else {
                out.addAll(feed(blank, profile));
                out.add(raster(band));
                blank = 0;
            }
        }
        out.addAll(feed(blank, profile));
        return out;
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

    private static List<byte[]> feed(int dots, PrinterProfile profile) {
        List<byte[]> out = new ArrayList<>();
        int units = dots / profile.feedUnitDots();
        for (int left = units; left > 0; left -= LARGEST_FEED) {
            out.add(bytes(0x1B, 0x4A, Math.min(left, LARGEST_FEED)));
        }
        return out;
    }

    private static byte[] raster(Band band) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int across = band.cells();
        int down = band.doubled() ? band.rows() / 2 : band.rows();
        out.writeBytes(bytes(0x1B, 0x24, band.x() & 0xFF, band.x() >> 8));
        out.writeBytes(
                bytes(0x1D, 0x76, 0x30, band.doubled() ? 3 : 0, across & 0xFF, across >> 8, down & 0xFF, down >> 8));
        out.writeBytes(band.data());
        return out.toByteArray();
    }

    private static byte[] bytes(int... values) {
        byte[] out = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            out[i] = (byte) values[i];
        }
        return out;
    }
}
