package org.shubbak.core.sync.wire;

import java.util.Optional;

/// Which catalogue a station is to work with. A later order has a higher number, also one that goes back to an earlier
/// pack: an order below one that a station has is an old one that somebody plays again.
/// @param number 1, 2, 3 … at one hub
/// @param hash of the pack; empty for the catalogue that the program brought
public record PackOrder(long number, String version, Optional<String> hash) {
    /// The version that means the catalogue which the station's own program brought.
    public static final String BUNDLED = "bundled";

    public static PackOrder bundled(long number) {
        return new PackOrder(number, BUNDLED, Optional.empty());
    }
}
