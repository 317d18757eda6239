package org.shubbak.hardware.payment.zvt;

import java.time.Duration;
import java.util.Optional;
import org.shubbak.hardware.link.Link;
import org.shubbak.hardware.link.LinkLost;
import org.shubbak.hardware.payment.wire.Deadline;
import org.shubbak.hardware.payment.wire.FirstBytes;
import org.shubbak.hardware.payment.wire.Octets;
import org.shubbak.hardware.payment.wire.Ticker;

/// TCP: bare APDUs, split or glued together at will. Source: PA00P016, TCP/IP.
final class RawApduLink implements ApduLink {
    private static final Duration WRITE = Duration.ofSeconds(5);

    private final Link link;
    private final Ticker ticker;
    private final ApduSplitter splitter = new ApduSplitter();
    private final FirstBytes first = new FirstBytes();
    private final byte[] chunk = new byte[2048];
    private boolean silent = true;

    RawApduLink(Link link, Ticker ticker) {
        this.link = link;
        this.ticker = ticker;
    }

    @Override
    public void send(Apdu apdu) throws LinkLost {
        link.write(apdu.bytes().array(), WRITE);
    }

    @Override
    public Optional<Apdu> receive(Duration wait) throws LinkLost {
        Deadline deadline = Deadline.in(wait, ticker);
        Optional<Apdu> next = splitter.next();
        silent = next.isEmpty();
        boolean more = true;
        while (next.isEmpty() && more) {
            int count = link.read(chunk, deadline.left());
            silent &= count == 0;
            first.add(chunk, count);
            splitter.feed(chunk, count);
            next = splitter.next();
            more = !deadline.passed();
        }
        return next;
    }

    @Override
    public boolean idle() {
        return silent && splitter.held().length() == 0;
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
