package org.shubbak.core.store;

/// Where an event of the outbox stands.
public enum EventState {
    /// Also while it is on its way: a restart sends it again.
    PENDING,
    /// The hub has it, now or from before.
    ACCEPTED,
    REJECTED,
    CONFLICT,
    /// Set aside by this station because the hub cannot even read a batch that holds it.
    PARKED
}
