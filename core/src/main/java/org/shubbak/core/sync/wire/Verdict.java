package org.shubbak.core.sync.wire;

/// The hub's word about one event. Only `ACCEPTED` and `DUPLICATE` take it out of the station's queue.
public enum Verdict {
    ACCEPTED,
    DUPLICATE,
    REJECTED,
    DEFERRED,
    CONFLICT
}
