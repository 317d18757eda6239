package org.shubbak.hub.store;

import org.shubbak.core.text.Incident;
import org.shubbak.core.text.Problem;

/// Whether the database can be used.
public sealed interface DatabaseOpening {
    record Opened(HubDatabase database) implements DatabaseOpening {}

    record Refused(Problem problem, Incident incident) implements DatabaseOpening {}
}
