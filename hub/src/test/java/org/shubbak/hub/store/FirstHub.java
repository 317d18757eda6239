package org.shubbak.hub.store;

import java.util.HexFormat;
import org.shubbak.core.sync.wire.WireEvent;

/// What the first hub wrote into its file.
public final class FirstHub {
    private FirstHub() {}

    public static byte[] hash(String station, WireEvent event) {
        return HexFormat.of().parseHex(Fingerprints.of(station, event.hash()));
    }
}
