package org.shubbak.core.technician;

import org.shubbak.core.text.LocalText;

/// Whether this station may send to its hub.
public sealed interface HubPass {
    LocalText sentence();

    /// @param station the name under which the hub knows it
    /// @param office where the hub thinks that it stands; may be empty
    record Given(String station, String office, LocalText sentence) implements HubPass {}

    record NotGiven(LocalText sentence) implements HubPass {}
}
