package org.shubbak.hub.forward;

import java.time.Duration;

/// A way to a ministry. Blocks for [#LONGEST] at most; any thread, several at once. Never throws for anything that a
/// network, a disk or a ministry can do. What it is handed twice has the same event id twice.
public interface Way extends AutoCloseable {
    /// A hub's claim to a ministry outlasts this.
    Duration LONGEST = Duration.ofSeconds(30);

    Handover hand(Consignment consignment);

    @Override
    void close();
}
