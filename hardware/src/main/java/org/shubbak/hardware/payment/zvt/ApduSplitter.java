package org.shubbak.hardware.payment.zvt;

import java.io.ByteArrayOutputStream;
import java.util.Optional;
import org.shubbak.hardware.payment.wire.Octets;

/// Cuts a stream of bytes into APDUs: TCP carries them split or glued at will. Holds what is not complete yet; a
/// length that never arrives is ended by the reader's deadline, not here. One thread.
public final class ApduSplitter {
    private final ByteArrayOutputStream waiting = new ByteArrayOutputStream();

    public void feed(byte[] bytes, int count) {
        waiting.write(bytes, 0, count);
    }

    /// The next whole APDU, or nothing while bytes are missing.
    public Optional<Apdu> next() {
        Octets held = held();
        if (held.length() < 3) {
            return Optional.empty();
        }
        boolean longLength = held.at(2) == 0xFF;
        int head = longLength ? 5 : 3;
        if (held.length() < head) {
            return Optional.empty();
        }
        int length = longLength ? held.at(3) | held.at(4) << 8 : held.at(2);
        if (held.length() < head + length) {
            return Optional.empty();
        }
        int command = held.at(0) << 8 | held.at(1);
        waiting.reset();
        waiting.writeBytes(held.from(head + length).array());
        return Optional.of(new Apdu(command, held.slice(head, head + length), longLength));
    }

    /// What has arrived and is no whole APDU yet.
    public Octets held() {
        return Octets.of(waiting.toByteArray());
    }
}
