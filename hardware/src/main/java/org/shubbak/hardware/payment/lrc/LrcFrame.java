package org.shubbak.hardware.payment.lrc;

import java.io.ByteArrayOutputStream;
import org.shubbak.hardware.payment.wire.Octets;

/// `STX payload ETX LRC`, or a length and the payload; and ACK and NAK, bare or framed in the same way.
public final class LrcFrame {
    static final int START_OF_PROGRESS = 0x01;
    static final int STX = 0x02;
    static final int ETX = 0x03;
    static final int END_OF_PROGRESS = 0x04;
    static final int ACK = 0x06;
    static final int NAK = 0x15;

    private LrcFrame() {}

    public static byte[] of(LrcProfile.Framing framing, Octets payload) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int left = framing.lengthBytes(); left > 0; left--) {
            out.write(payload.length() >> (8 * (left - 1)));
        }
        if (framing.lengthBytes() > 0) {
            out.writeBytes(payload.array());
            return out.toByteArray();
        }
        out.write(STX);
        out.writeBytes(payload.array());
        out.write(ETX);
        out.write(check(framing, payload));
        return out.toByteArray();
    }

    static byte[] control(LrcProfile.Framing framing, int control) {
        return framing.framedControl()
                ? new byte[] {(byte) control, ETX, (byte) check(framing, Octets.of(control))}
                : new byte[] {(byte) control};
    }

    /// Every byte that is covered, one over the other.
    static int check(LrcProfile.Framing framing, Octets covered) {
        int check = framing.seed() ^ (framing.coversStart() ? STX : 0) ^ (framing.coversEnd() ? ETX : 0);
        for (int i = 0; i < covered.length(); i++) {
            check ^= covered.at(i);
        }
        return check & 0xFF;
    }
}
