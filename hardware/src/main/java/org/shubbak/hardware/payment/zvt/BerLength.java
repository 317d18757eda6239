package org.shubbak.hardware.payment.zvt;

import org.jspecify.annotations.Nullable;
import org.shubbak.hardware.payment.wire.Octets;

/// The length of a container or of an object in it: one byte below 80, `81 xx` or `82 high low`.
/// @param start where the value begins
/// @param end where it ends, which may be beyond what is there
record BerLength(int extraBytes, int start, int end) {

    /// Null when no length stands there.
    static @Nullable BerLength read(Octets bytes, int at) {
        if (at >= bytes.length()) {
            return null;
        }
        int first = bytes.at(at);
        if (first < 0x80) {
            return new BerLength(0, at + 1, at + 1 + first);
        }
        if (first == 0x81 && at + 1 < bytes.length()) {
            return new BerLength(1, at + 2, at + 2 + bytes.at(at + 1));
        }
        if (first == 0x82 && at + 2 < bytes.length()) {
            return new BerLength(2, at + 3, at + 3 + (bytes.at(at + 1) << 8 | bytes.at(at + 2)));
        }
        return null;
    }

    static Octets write(int length, int extraBytes) {
        return switch (extraBytes) {
            case 0 -> Octets.of(length);
            case 1 -> Octets.of(0x81, length);
            default -> Octets.of(0x82, length >> 8, length);
        };
    }
}
