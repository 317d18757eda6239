package org.shubbak.hardware.payment.zvt;

import java.io.ByteArrayOutputStream;
import org.shubbak.hardware.payment.wire.Octets;

/// `10 02 | APDU, every 10 doubled | 10 03 | CRC low, CRC high`. The CRC bytes are never doubled. Source: PA00P016
/// 3.2.
final class SerialFrame {
    static final int DLE = 0x10;
    static final int STX = 0x02;
    static final int ETX = 0x03;
    static final int ACK = 0x06;
    static final int NAK = 0x15;

    private SerialFrame() {}

    static byte[] of(Octets apdu) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(DLE);
        out.write(STX);
        for (int i = 0; i < apdu.length(); i++) {
            out.write(apdu.at(i));
            if (apdu.at(i) == DLE) {
                out.write(DLE);
            }
        }
        out.write(DLE);
        out.write(ETX);
        int crc = Crc.ofFrame(apdu);
        out.write(crc);
        out.write(crc >> 8);
        return out.toByteArray();
    }
}
