package org.shubbak.hub.forward;

import java.time.Duration;

/// A way to a ministry. Blocks for [#LONGEST] at most, and longer only as a slow line needs for a large message; any
/// thread, several at once. Never throws for anything that a network, a disk or a ministry can do. What it is handed
/// twice has the same id twice.
public interface Way extends AutoCloseable {
    /// For a message of the usual size.
    Duration LONGEST = Duration.ofSeconds(30);

    Handover hand(Consignment consignment);

    @Override
    void close();
}
