package org.shubbak.core.sync.wire;

/// Where a station's chain of events ends.
/// @param seq the number of its newest event; 0 before the first
/// @param hash of that event, 64 hexadecimal digits
public record ChainHead(long seq, String hash) {
    /// Stands before the first event.
    public static final ChainHead NONE = new ChainHead(0, "0".repeat(64));
}
