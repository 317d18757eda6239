package org.shubbak.hardware.printer;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/// Pictures as column strips of 24 rows, which share their line with letters. Every strip begins at its own dot; white
/// columns between two strips are skipped where that is cheaper.
final class Strips {
    /// A place and a head cost nine bytes, which is three columns.
    private static final int GAP = 3;

    private static final int DLE = 0x10;

    private final Dots dots;
    private final int top;
    private final int most;
    private final List<byte[]> out = new ArrayList<>();

    private Strips(Dots dots, int top, PrinterProfile profile) {
        this.dots = dots;
        this.top = top;
        this.most = (profile.maxBandBytes() - 9) / 3;
    }

    static List<byte[]> of(Dots dots, int top, PrinterProfile profile) {
        Strips strips = new Strips(dots, top, profile);
        strips.all();
        return strips.out;
    }

    private void all() {
        int x = 0;
        while (x < dots.width()) {
            int end = x;
            for (int next = x; next < dots.width() && next - end <= GAP && next - x < most; next++) {
                if (dots.column(next, top) != 0) {
                    end = next + 1;
                }
            }
            if (end > x && dots.column(x, top) != 0) {
                stretch(x, end);
                x = end;
            } else {
                x++;
            }
        }
    }

    /// Two columns whose bytes would make a real-time command between them go out in two strips.
    private void stretch(int from, int to) {
        ByteArrayOutputStream columns = new ByteArrayOutputStream();
        byte[] place = EscPosCodec.moveTo(from);
        int last = 0;
        for (int x = from; x < to; x++) {
            byte[] column = column(x);
            if (MimicryGuard.first(new byte[] {(byte) last, column[0]}) >= 0) {
                out.add(EscPosCodec.joined(place, EscPosCodec.strip(columns.toByteArray())));
                place = new byte[0];
                columns.reset();
            }
            columns.writeBytes(column);
            last = column[2];
        }
        out.add(EscPosCodec.joined(place, EscPosCodec.strip(columns.toByteArray())));
    }

    /// Within a column nothing can be moved: it loses one dot, an eighth of a millimetre.
    private byte[] column(int x) {
        int bits = dots.column(x, top);
        byte[] three = {(byte) (bits >> 16), (byte) (bits >> 8), (byte) bits};
        for (int at = MimicryGuard.first(three); at >= 0; at = MimicryGuard.first(three)) {
            three[at] &= (byte) ~DLE;
        }
        return three;
    }
}
