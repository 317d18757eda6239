package org.shubbak.hardware.printer;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// The commands for pictures in a printer's own memory: `GS ( L` functions 64, 66, 67 and 69 of the Epson ESC/POS
/// command reference. A key is two printable characters.
final class GraphicsCodec {
    private static final int DLE = 0x10;

    private GraphicsCodec() {}

    /// Asks for the keys of all pictures; the answer is a block that begins with 37 72.
    static byte[] list() {
        return EscPosCodec.bytes(0x1D, 0x28, 0x4C, 0x04, 0x00, 0x30, 0x40, 0x4B, 0x43);
    }

    /// Asks for the next keys, or says that these were the last.
    static byte[] received() {
        return EscPosCodec.bytes(0x06);
    }

    static byte[] forget(String key) {
        return EscPosCodec.bytes(0x1D, 0x28, 0x4C, 0x04, 0x00, 0x30, 0x42, key.charAt(0), key.charAt(1));
    }

    static byte[] print(String key) {
        return EscPosCodec.bytes(0x1D, 0x28, 0x4C, 0x06, 0x00, 0x30, 0x45, key.charAt(0), key.charAt(1), 1, 1);
    }

    /// A picture from the left edge to its last ink, so that printing it needs no place.
    static byte[] keep(String key, Dots dots) {
        int across = cells(dots);
        // A length that mimics a real-time command is made longer by one white row.
        int down = dots.height();
        while (MimicryGuard.first(length(across, down)) >= 0) {
            down++;
        }
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        for (int y = 0; y < down; y++) {
            for (int cell = 0; cell < across; cell++) {
                data.write(y < dots.height() ? dots.eight(cell * 8, y) : 0);
            }
        }
        int wide = across * 8;
        return EscPosCodec.joined(
                EscPosCodec.bytes(0x1D, 0x28, 0x4C),
                length(across, down),
                EscPosCodec.bytes(0x30, 0x43, 0x30),
                key.getBytes(StandardCharsets.US_ASCII),
                EscPosCodec.bytes(1, wide & 0xFF, wide >> 8, down & 0xFF, down >> 8, 0x31),
                guarded(data.toByteArray()));
    }

    private static byte[] length(int across, int down) {
        int bytes = across * down + 11;
        return EscPosCodec.bytes(bytes & 0xFF, bytes >> 8);
    }

    /// Kept pictures are written once, so a lost dot is cheaper than a second command.
    private static byte[] guarded(byte[] data) {
        for (int at = MimicryGuard.first(data); at >= 0; at = MimicryGuard.first(data)) {
            data[at] &= (byte) ~DLE;
        }
        return data;
    }

    private static int cells(Dots dots) {
        int last = 0;
        for (int cell = 0; cell * 8 < dots.width(); cell++) {
            for (int y = 0; y < dots.height(); y++) {
                last = dots.eight(cell * 8, y) == 0 ? last : cell;
            }
        }
        return last + 1;
    }
}
