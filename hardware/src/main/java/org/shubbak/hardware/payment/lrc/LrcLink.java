package org.shubbak.hardware.payment.lrc;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import org.shubbak.hardware.link.Link;
import org.shubbak.hardware.link.LinkLost;
import org.shubbak.hardware.payment.wire.Deadline;
import org.shubbak.hardware.payment.wire.FirstBytes;
import org.shubbak.hardware.payment.wire.Octets;
import org.shubbak.hardware.payment.wire.Ticker;

/// A line that carries whole payloads of this family. One thread.
public final class LrcLink implements AutoCloseable {
    /// How a frame was received at the other side, as far as the line can tell.
    public enum Sent {
        TAKEN,
        /// Refused as often as it may be sent.
        REFUSED,
        SILENT
    }

    private static final Duration WRITE = Duration.ofSeconds(5);

    private final Link link;
    private final LrcProfile profile;
    private final Ticker ticker;
    private final LrcReader reader;
    private final FirstBytes first = new FirstBytes();
    private final Queue<LrcReader.Event> inbox = new ArrayDeque<>();
    private final byte[] chunk = new byte[512];
    private int next;
    private int end;

    public LrcLink(Link link, LrcProfile profile, Ticker ticker) {
        this.link = link;
        this.profile = profile;
        this.ticker = ticker;
        this.reader = new LrcReader(profile.framing());
    }

    /// Sends a frame. A frame that the other side refuses is repeated: it was not understood. One that it says nothing
    /// to is repeated only where `repeats` allows it, because it may have been taken.
    public Sent send(Octets payload, boolean repeats) throws LinkLost {
        byte[] frame = LrcFrame.of(profile.framing(), payload);
        link.write(frame, WRITE);
        if (profile.framing().lengthBytes() > 0) {
            return Sent.TAKEN;
        }
        LrcProfile.Timers timers = profile.timers();
        Duration wait =
                repeats ? timers.acknowledgement() : timers.acknowledgement().multipliedBy(timers.sends());
        for (int sends = 1; ; sends++) {
            Sent sent = heard(wait);
            boolean again = sent == Sent.REFUSED || (sent == Sent.SILENT && repeats);
            if (!again || sends == timers.sends()) {
                return sent;
            }
            repeat(frame);
        }
    }

    private void repeat(byte[] frame) throws LinkLost {
        try {
            link.write(frame, WRITE);
        } catch (LinkLost e) {
            throw new LinkLost(link.name() + ": lost while repeating a frame", false, e);
        }
    }

    /// A message may come before the acknowledgement or instead of it: only a side that has our frame goes on.
    private Sent heard(Duration wait) throws LinkLost {
        try {
            Deadline deadline = Deadline.in(wait, ticker);
            while (true) {
                Optional<LrcReader.Event> event = nextEvent(deadline);
                if (event.isEmpty()) {
                    return Sent.SILENT;
                }
                switch (event.get()) {
                    case LrcReader.Event.Acknowledged yes -> {
                        return Sent.TAKEN;
                    }
                    case LrcReader.Event.Refused no -> {
                        return Sent.REFUSED;
                    }
                    case LrcReader.Event.Broken broken -> {
                        refuse();
                        if (deadline.passed()) {
                            return Sent.SILENT;
                        }
                    }
                    case LrcReader.Event.Whole whole -> {
                        inbox.add(whole);
                        return Sent.TAKEN;
                    }
                    case LrcReader.Event.Progress progress -> {
                        inbox.add(progress);
                        return Sent.TAKEN;
                    }
                }
            }
        } catch (LinkLost e) {
            throw new LinkLost(link.name() + ": lost after a frame", false, e);
        }
    }

    /// The next payload, or an empty one for a progress frame; nothing when none was complete in time. It is not
    /// acknowledged yet.
    public Optional<Octets> receive(Duration wait) throws LinkLost {
        Deadline deadline = Deadline.in(wait, ticker);
        while (true) {
            Optional<LrcReader.Event> event = inbox.isEmpty() ? nextEvent(deadline) : Optional.of(inbox.remove());
            if (event.isEmpty()) {
                return Optional.empty();
            }
            switch (event.get()) {
                case LrcReader.Event.Whole whole -> {
                    return Optional.of(whole.payload());
                }
                case LrcReader.Event.Progress progress -> {
                    return Optional.of(Octets.NONE);
                }
                case LrcReader.Event.Broken broken -> {
                    refuse();
                    if (deadline.passed()) {
                        return Optional.empty();
                    }
                }
                // Late control bytes belong to nothing.
                case LrcReader.Event.Acknowledged late -> {}
                case LrcReader.Event.Refused late -> {}
            }
        }
    }

    public void acknowledge() throws LinkLost {
        control(LrcFrame.ACK);
    }

    private void refuse() throws LinkLost {
        control(LrcFrame.NAK);
    }

    private void control(int control) throws LinkLost {
        if (profile.framing().lengthBytes() == 0) {
            link.write(LrcFrame.control(profile.framing(), control), WRITE);
        }
    }

    private Optional<LrcReader.Event> nextEvent(Deadline deadline) throws LinkLost {
        boolean asked = false;
        while (true) {
            while (next < end) {
                Optional<LrcReader.Event> event = reader.feed(chunk[next++] & 0xFF);
                if (event.isPresent()) {
                    return event;
                }
            }
            // Noise without an end is silence too.
            if (asked && deadline.passed()) {
                return Optional.empty();
            }
            asked = true;
            next = 0;
            end = link.read(chunk, deadline.left());
            first.add(chunk, end);
        }
    }

    /// The first few bytes that arrived, for recognising a terminal that speaks something else.
    Octets firstBytes() {
        return first.seen();
    }

    @Override
    public void close() {
        link.close();
    }
}
