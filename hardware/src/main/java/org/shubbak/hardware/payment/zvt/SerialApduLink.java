package org.shubbak.hardware.payment.zvt;

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

/// Serial: every frame is acknowledged, sent at most three times, and a repeat is told from a new frame. Source:
/// PA00P016 chapter 3; dropping the repeat is ours.
final class SerialApduLink implements ApduLink {
    private static final int SENDS = 3;
    private static final Duration WRITE = Duration.ofSeconds(5);
    private static final byte[] ACK = {SerialFrame.ACK};
    private static final byte[] NAK = {SerialFrame.NAK};

    private final Link link;
    private final ZvtTimers timers;
    private final Ticker ticker;
    private final FrameReader reader = new FrameReader();
    private final FirstBytes first = new FirstBytes();
    private final Queue<Apdu> inbox = new ArrayDeque<>();
    private final byte[] chunk = new byte[512];
    private int next;
    private int end;
    private boolean silent = true;
    private long lastByte;
    /// Until we have sent something ourselves, an equal frame is the repeat of this one.
    private Octets lastReceived = Octets.NONE;

    SerialApduLink(Link link, ZvtTimers timers, Ticker ticker) {
        this.link = link;
        this.timers = timers;
        this.ticker = ticker;
    }

    @Override
    public void send(Apdu apdu) throws LinkLost {
        byte[] frame = SerialFrame.of(apdu.bytes());
        link.write(frame, WRITE);
        for (int sends = 1; !acknowledged(); sends++) {
            if (sends == SENDS) {
                throw new LinkLost(link.name() + ": not acknowledged after three sends", false);
            }
            repeat(frame);
        }
        lastReceived = Octets.NONE;
    }

    private void repeat(byte[] frame) throws LinkLost {
        try {
            link.write(frame, WRITE);
        } catch (LinkLost e) {
            throw new LinkLost(link.name() + ": lost while repeating a frame", false, e);
        }
    }

    private boolean acknowledged() throws LinkLost {
        Deadline deadline = Deadline.in(timers.acknowledgement(), ticker);
        while (true) {
            Optional<FrameReader.Event> event = nextEvent(deadline);
            if (event.isEmpty()) {
                return false;
            }
            switch (event.get()) {
                case FrameReader.Event.Acknowledged acknowledged -> {
                    return true;
                }
                case FrameReader.Event.Refused refused -> {
                    return false;
                }
                case FrameReader.Event.Broken broken -> {
                    link.write(NAK, WRITE);
                    if (deadline.passed()) {
                        return false;
                    }
                }
                case FrameReader.Event.Whole whole -> {
                    // Only a side that has our frame goes on to something new.
                    if (take(whole.apdu())) {
                        return true;
                    }
                }
            }
            if (deadline.passed()) {
                return false;
            }
        }
    }

    @Override
    public Optional<Apdu> receive(Duration wait) throws LinkLost {
        Deadline deadline = Deadline.in(wait, ticker);
        boolean more = true;
        silent = inbox.isEmpty() && next == end;
        while (inbox.isEmpty() && more) {
            Optional<FrameReader.Event> event = nextEvent(deadline);
            if (event.isEmpty()) {
                return Optional.empty();
            }
            switch (event.get()) {
                case FrameReader.Event.Whole whole -> take(whole.apdu());
                case FrameReader.Event.Broken broken -> {
                    link.write(NAK, WRITE);
                    if (deadline.passed()) {
                        return Optional.empty();
                    }
                }
                // Late control bytes belong to nothing.
                case FrameReader.Event.Acknowledged late -> {}
                case FrameReader.Event.Refused late -> {}
            }
            more = next < end || !deadline.passed();
        }
        return Optional.ofNullable(inbox.poll());
    }

    /// True when it is something new.
    private boolean take(Octets bytes) throws LinkLost {
        link.write(ACK, WRITE);
        if (bytes.equals(lastReceived)) {
            return false;
        }
        lastReceived = bytes;
        ApduSplitter splitter = new ApduSplitter();
        splitter.feed(bytes.array(), bytes.length());
        Optional<Apdu> apdu = splitter.next();
        apdu.ifPresent(inbox::add);
        return apdu.isPresent();
    }

    /// Looks at the line once at least, and not longer than the deadline however much arrives.
    private Optional<FrameReader.Event> nextEvent(Deadline deadline) throws LinkLost {
        boolean asked = false;
        while (true) {
            while (next < end) {
                Optional<FrameReader.Event> event = reader.feed(chunk[next++] & 0xFF);
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
            end = link.read(chunk, reader.insideFrame() ? deadline.leftAtMost(untilT1()) : deadline.left());
            silent &= end == 0;
            first.add(chunk, end);
            if (end > 0) {
                lastByte = ticker.nanos();
            } else if (reader.insideFrame() && untilT1().isZero()) {
                reader.giveUp();
                return Optional.of(new FrameReader.Event.Broken());
            }
        }
    }

    /// Counted from the last byte, however often somebody looks in between.
    private Duration untilT1() {
        Duration left = timers.betweenBytes().minusNanos(ticker.nanos() - lastByte);
        return left.isNegative() ? Duration.ZERO : left;
    }

    @Override
    public boolean idle() {
        return silent && !reader.insideFrame();
    }

    @Override
    public Octets firstBytes() {
        return first.seen();
    }

    @Override
    public void close() {
        link.close();
    }
}
