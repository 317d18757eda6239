package org.shubbak.hub;

import org.shubbak.core.text.Incident;
import org.shubbak.core.text.Problem;

/// Whether the hub runs.
public sealed interface HubStart {
    record Running(Hub hub) implements HubStart {}

    record Refused(Problem problem, Incident incident) implements HubStart {}
}
