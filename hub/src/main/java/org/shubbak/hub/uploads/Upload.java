package org.shubbak.hub.uploads;

import java.nio.ByteBuffer;
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

    /// Whether a piece has the letters of a compact JWE and no other: a paper that anybody could read is not taken.
    public static boolean sealed(ByteBuffer piece) {
        for (int i = piece.position(); i < piece.limit(); i++) {
            if (!letter(piece.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean letter(byte of) {
        return (of >= 'a' && of <= 'z')
                || (of >= 'A' && of <= 'Z')
                || (of >= '0' && of <= '9')
                || of == '-'
                || of == '_'
                || of == '.';
    }

    boolean sameAs(Upload other) {
        return station.equals(other.station)
                && application.equals(other.application)
                && event.equals(other.event)
                && hash.equals(other.hash)
                && size == other.size;
    }
}
