package org.shubbak.hardware.payment.zvt;

import java.io.ByteArrayOutputStream;
import java.util.Optional;
import org.shubbak.hardware.payment.wire.Octets;

/// Reads serial frames byte by byte, because `10 03` may stand inside doubled data and a CRC byte may be `10`. Holds
/// at most one frame. One thread.
final class FrameReader {
    /// What one byte brought to its end.
    sealed interface Event {
        record Whole(Octets apdu) implements Event {}

        /// Wrong check sum or a DLE that means nothing: the sender is to repeat.
        record Broken() implements Event {}

        record Acknowledged() implements Event {}

        record Refused() implements Event {}
    }

    private enum State {
        OUTSIDE,
        OPENING,
        INSIDE,
        AFTER_DLE,
        CRC_LOW,
        CRC_HIGH
    }

    private static final int LONGEST = Apdu.LONGEST + 5;

    private final ByteArrayOutputStream apdu = new ByteArrayOutputStream();
    private State state = State.OUTSIDE;
    private int crcLow;

    Optional<Event> feed(int octet) {
        return switch (state) {
            case OUTSIDE -> outside(octet);
            case OPENING -> opening(octet);
            case INSIDE -> inside(octet);
            case AFTER_DLE -> afterDle(octet);
            case CRC_LOW -> {
                crcLow = octet;
                state = State.CRC_HIGH;
                yield Optional.empty();
            }
            case CRC_HIGH -> check(octet);
        };
    }

    /// Whether a frame has begun and is not complete: only then the time between two bytes counts.
    boolean insideFrame() {
        return state != State.OUTSIDE;
    }

    void giveUp() {
        apdu.reset();
        state = State.OUTSIDE;
    }

    private Optional<Event> outside(int octet) {
        return switch (octet) {
            case SerialFrame.ACK -> Optional.of(new Event.Acknowledged());
            case SerialFrame.NAK -> Optional.of(new Event.Refused());
            case SerialFrame.DLE -> {
                state = State.OPENING;
                yield Optional.empty();
            }
            default -> Optional.empty(); // noise between frames
        };
    }

    private Optional<Event> opening(int octet) {
        apdu.reset();
        state = octet == SerialFrame.STX ? State.INSIDE : State.OUTSIDE;
        return Optional.empty();
    }

    private Optional<Event> inside(int octet) {
        if (octet == SerialFrame.DLE) {
            state = State.AFTER_DLE;
        } else {
            apdu.write(octet);
        }
        return apdu.size() > LONGEST ? broken() : Optional.empty();
    }

    private Optional<Event> afterDle(int octet) {
        return switch (octet) {
            case SerialFrame.DLE -> {
                apdu.write(octet);
                state = State.INSIDE;
                yield Optional.empty();
            }
            case SerialFrame.ETX -> {
                state = State.CRC_LOW;
                yield Optional.empty();
            }
            default -> broken();
        };
    }

    private Optional<Event> check(int crcHigh) {
        Octets read = Octets.of(apdu.toByteArray());
        if (Crc.ofFrame(read) != (crcLow | crcHigh << 8)) {
            return broken();
        }
        giveUp();
        return Optional.of(new Event.Whole(read));
    }

    private Optional<Event> broken() {
        giveUp();
        return Optional.of(new Event.Broken());
    }
}
