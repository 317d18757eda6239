package org.shubbak.hub.uploads;

import java.util.UUID;

/// One paper on its way.
/// @param id made by its station
/// @param event by which its ministry hears of it; it may come before or after
/// @param hash SHA-256 of the whole, 64 hexadecimal digits
/// @param have bytes from the front that are on the disk
public record Upload(UUID id, String station, UUID application, UUID event, String hash, long size, long have) {
    /// Of one paper: 8 MiB as it was scanned, sealed and written in letters.
    public static final long MOST_BYTES = 12L << 20;

    /// Of one piece.
    public static final int MOST_PIECE = 1 << 20;

    boolean sameAs(Upload other) {
        return station.equals(other.station)
                && application.equals(other.application)
                && event.equals(other.event)
                && hash.equals(other.hash)
                && size == other.size;
    }
}
