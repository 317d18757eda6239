package org.shubbak.hub.store;

import org.shubbak.core.sync.wire.WireEvent;

/// What the first hub wrote into its file.
public final class FirstHub {
    private FirstHub() {}

    public static byte[] hash(String station, WireEvent event) {
        return Fingerprint.of(station, event);
    }
}
