package org.shubbak.hub.store;

import org.shubbak.core.text.Incident;
import org.shubbak.core.text.Problem;

/// Whether the store can be used.
public sealed interface StoreOpening {
    record Opened(HubStore store) implements StoreOpening {}

    record Refused(Problem problem, Incident incident) implements StoreOpening {}
}
