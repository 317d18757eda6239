package org.shubbak.hardware.simulator.passport;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Arrays;
import org.shubbak.hardware.link.Link;
import org.shubbak.hardware.link.LinkLost;

/// The protocol of vpcd (vsmartcard, virtualsmartcard/src/vpcd/vpcd.h): each message is a length of two bytes, the
/// higher first, and as many bytes. One byte alone is an order of the reader, more are a command for the card.
final class VpcdFrames {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration WRITE = Duration.ofSeconds(5);
    private static final int ASK_ATR = 4;

    private final Link link;
    private final byte[] buffer = new byte[4096];
    private byte[] received = {};

    VpcdFrames(Link link) {
        this.link = link;
    }

    sealed interface Order {
        @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
        record Command(byte[] bytes) implements Order {}

        /// Wants an answer.
        record AskAtr() implements Order {}

        /// Off, on or reset. Wants none.
        record Power() implements Order {}

        /// Nothing came for a while.
        record Nothing() implements Order {}
    }

    Order next() throws LinkLost {
        while (!whole()) {
            int count = link.read(buffer, POLL);
            if (count == 0) {
                return new Order.Nothing();
            }
            ByteArrayOutputStream more = new ByteArrayOutputStream();
            more.writeBytes(received);
            more.write(buffer, 0, count);
            received = more.toByteArray();
        }
        int end = 2 + length();
        byte[] message = Arrays.copyOfRange(received, 2, end);
        received = Arrays.copyOfRange(received, end, received.length);
        if (message.length > 1) {
            return new Order.Command(message);
        }
        return message.length == 1 && message[0] == ASK_ATR ? new Order.AskAtr() : new Order.Power();
    }

    private boolean whole() {
        return received.length >= 2 && received.length >= 2 + length();
    }

    private int length() {
        return ((received[0] & 0xFF) << 8) | (received[1] & 0xFF);
    }

    void send(byte[] message) throws LinkLost {
        link.write(SecureChannel.join(SecureChannel.status(message.length), message), WRITE);
    }
}
