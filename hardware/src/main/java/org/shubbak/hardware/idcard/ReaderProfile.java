package org.shubbak.hardware.idcard;

import java.time.Duration;

/// How one family of readers frames what it sends: data, not code.
/// @param start the characters before a read, empty when the reader sends none
/// @param end the characters after a read, empty when only the silence of `idleGap` ends it
/// @param lengthHeader the first byte of a three-byte header whose other two are the length of the read, most
///     significant first; negative when there is no such header
/// @param arm what the reader has to be told before each read, empty for a reader that always listens
/// @param maxBytes a longer read is thrown away
public record ReaderProfile(
        String name, String start, String end, int lengthHeader, String arm, Duration idleGap, int maxBytes) {

    public boolean hasLength() {
        return lengthHeader >= 0;
    }
}
