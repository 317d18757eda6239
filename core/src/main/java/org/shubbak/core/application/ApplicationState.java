package org.shubbak.core.application;

/// Where an application stands, as the station knows it.
public enum ApplicationState {
    /// Opened, not yet filed; erased when it is abandoned unpaid.
    OPEN,
    /// Durable, numbered, promised; waits for the line.
    WAITING,
    /// On its way; the hub has not answered for every event.
    SENT,
    ACCEPTED,
    /// The hub refused it, with a reason and somebody who must act.
    REFUSED
}
