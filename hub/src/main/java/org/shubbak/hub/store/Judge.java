package org.shubbak.hub.store;

import org.shubbak.core.sync.wire.EventVerdict;
import org.shubbak.core.sync.wire.WireEvent;

/// Decides about one event from what the store knows of it; called inside the transaction of its batch.
@FunctionalInterface
public interface Judge {
    EventVerdict judge(WireEvent event, Standing standing);
}
