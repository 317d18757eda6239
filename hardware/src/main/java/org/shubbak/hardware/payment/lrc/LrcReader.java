package org.shubbak.hardware.payment.lrc;

import java.io.ByteArrayOutputStream;
import java.util.Optional;
import org.shubbak.hardware.payment.wire.Octets;

/// Reads frames byte by byte: after ETX exactly one byte is the check sum, whatever its value, and pauses mean
/// nothing, because USB adapters make them. Holds at most one frame. One thread.
final class LrcReader {
    /// What one byte brought to its end.
    sealed interface Event {
        record Whole(Octets payload) implements Event {}

        /// Wrong check sum, or longer than any message: the sender is to repeat.
        record Broken() implements Event {}

        record Acknowledged() implements Event {}

        record Refused() implements Event {}

        record Progress() implements Event {}
    }

    private enum State {
        OUTSIDE,
        LENGTH,
        COUNTED,
        INSIDE,
        CHECK,
        CONTROL_END,
        CONTROL_CHECK,
        PROGRESS
    }

    private static final int LONGEST = 8192;

    private final LrcProfile.Framing framing;
    private final ByteArrayOutputStream payload = new ByteArrayOutputStream();
    private State state = State.OUTSIDE;
    private int control;
    private int lengthBytes;
    private int length;

    LrcReader(LrcProfile.Framing framing) {
        this.framing = framing;
    }

    Optional<Event> feed(int octet) {
        return switch (state) {
            case OUTSIDE -> framing.lengthBytes() > 0 ? length(octet) : outside(octet);
            case LENGTH -> length(octet);
            case COUNTED -> {
                payload.write(octet);
                yield payload.size() == length ? whole() : Optional.empty();
            }
            case INSIDE -> inside(octet);
            case CHECK -> octet == LrcFrame.check(framing, Octets.of(payload.toByteArray())) ? whole() : broken();
            case CONTROL_END -> {
                state = octet == LrcFrame.ETX ? State.CONTROL_CHECK : State.OUTSIDE;
                yield Optional.empty();
            }
            case CONTROL_CHECK -> {
                state = State.OUTSIDE;
                yield octet == LrcFrame.check(framing, Octets.of(control)) ? told() : Optional.empty();
            }
            case PROGRESS -> progress(octet);
        };
    }

    private Optional<Event> outside(int octet) {
        payload.reset();
        switch (octet) {
            case LrcFrame.STX -> state = State.INSIDE;
            case LrcFrame.ACK, LrcFrame.NAK -> {
                control = octet;
                if (!framing.framedControl()) {
                    return told();
                }
                state = State.CONTROL_END;
            }
            case LrcFrame.START_OF_PROGRESS -> state = framing.progressLength() > 0 ? State.PROGRESS : State.OUTSIDE;
            default -> {} // noise between frames
        }
        return Optional.empty();
    }

    private Optional<Event> length(int octet) {
        if (state == State.OUTSIDE) {
            payload.reset();
            lengthBytes = 0;
            length = 0;
            state = State.LENGTH;
        }
        length = length << 8 | octet;
        lengthBytes++;
        if (lengthBytes < framing.lengthBytes()) {
            return Optional.empty();
        }
        if (length < 0 || length > LONGEST) {
            return broken();
        }
        state = length == 0 ? State.OUTSIDE : State.COUNTED;
        return Optional.empty();
    }

    private Optional<Event> inside(int octet) {
        if (octet == LrcFrame.ETX) {
            state = State.CHECK;
            return Optional.empty();
        }
        payload.write(octet);
        return payload.size() > LONGEST ? broken() : Optional.empty();
    }

    /// Without its end it is no progress, and nothing that stood in it is taken for a message.
    private Optional<Event> progress(int octet) {
        if (payload.size() < framing.progressLength()) {
            payload.write(octet);
            return Optional.empty();
        }
        state = State.OUTSIDE;
        return octet == LrcFrame.END_OF_PROGRESS ? Optional.of(new Event.Progress()) : Optional.empty();
    }

    private Optional<Event> told() {
        return Optional.of(control == LrcFrame.ACK ? new Event.Acknowledged() : new Event.Refused());
    }

    private Optional<Event> whole() {
        state = State.OUTSIDE;
        return Optional.of(new Event.Whole(Octets.of(payload.toByteArray())));
    }

    private Optional<Event> broken() {
        state = State.OUTSIDE;
        return Optional.of(new Event.Broken());
    }
}
