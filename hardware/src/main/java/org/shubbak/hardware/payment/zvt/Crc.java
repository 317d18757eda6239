package org.shubbak.hardware.payment.zvt;

import org.shubbak.hardware.payment.wire.Octets;
/// CRC-16/KERMIT: reflected, polynomial 8408, start 0000, no final xor, sent low byte first. PA00P016 names it XModem;
/// every published frame is KERMIT.

final class Crc {
    private Crc() {}

    static int of(Octets bytes) {
        int crc = 0;
        for (int i = 0; i < bytes.length(); i++) {
            crc ^= bytes.at(i);
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 1) == 0 ? crc >>> 1 : crc >>> 1 ^ 0x8408;
            }
        }
        return crc;
    }

    /// Over the un-doubled APDU and the ETX that follows it.
    static int ofFrame(Octets apdu) {
        return of(Octets.join(apdu, Octets.of(SerialFrame.ETX)));
    }
}
