package org.shubbak.hardware.payment.zvt;

import java.time.Duration;
import java.util.Optional;
import org.shubbak.hardware.link.Link;
import org.shubbak.hardware.link.LinkLost;
import org.shubbak.hardware.payment.wire.Octets;
import org.shubbak.hardware.payment.wire.Ticker;

/// A line that carries whole APDUs. One thread.
public interface ApduLink extends AutoCloseable {

    static ApduLink over(Link link, Framing framing, ZvtTimers timers, Ticker ticker) {
        return switch (framing) {
            case SERIAL -> new SerialApduLink(link, timers, ticker);
            case TCP -> new RawApduLink(link, ticker);
        };
    }

    /// Returns when the other side has the APDU, as far as the line can tell: acknowledged on a serial line, handed to
    /// the network on TCP.
    void send(Apdu apdu) throws LinkLost;

    /// The next APDU, or nothing when none was complete in time.
    Optional<Apdu> receive(Duration wait) throws LinkLost;

    /// Whether the last `receive` heard nothing at all, and no part of an APDU is held from before.
    boolean idle();

    /// The first few bytes that arrived, for recognising a terminal that speaks something else.
    Octets firstBytes();

    @Override
    void close();
}
