package org.shubbak.hardware.payment.zvt;

import java.util.Arrays;
import java.util.Optional;
import org.shubbak.hardware.payment.wire.Octets;

/// Cuts a stream of bytes into APDUs: TCP carries them split or glued at will. Holds what is not complete yet; a
/// length that never arrives is ended by the reader's deadline, not here. One thread.
public final class ApduSplitter {
    private byte[] waiting = new byte[0];
    private int from;
    private int to;

    public void feed(byte[] bytes, int count) {
        if (to + count > waiting.length) {
            byte[] roomier = new byte[Math.max(2 * (to - from), to - from + count)];
            System.arraycopy(waiting, from, roomier, 0, to - from);
            to -= from;
            from = 0;
            waiting = roomier;
        }
        System.arraycopy(bytes, 0, waiting, to, count);
        to += count;
    }

    /// The next whole APDU, or nothing while bytes are missing.
    public Optional<Apdu> next() {
        int held = to - from;
        if (held < 3) {
            return Optional.empty();
        }
        boolean longLength = at(2) == 0xFF;
        int head = longLength ? 5 : 3;
        if (held < head) {
            return Optional.empty();
        }
        int length = longLength ? at(3) | at(4) << 8 : at(2);
        if (held < head + length) {
            return Optional.empty();
        }
        int command = at(0) << 8 | at(1);
        Octets data = Octets.of(Arrays.copyOfRange(waiting, from + head, from + head + length));
        from += head + length;
        if (from == to) {
            // Nothing of a message stays behind.
            waiting = new byte[0];
            from = 0;
            to = 0;
        }
        return Optional.of(new Apdu(command, data, longLength));
    }

    private int at(int index) {
        return waiting[from + index] & 0xFF;
    }

    /// What has arrived and is no whole APDU yet.
    public Octets held() {
        return Octets.of(Arrays.copyOfRange(waiting, from, to));
    }
}
