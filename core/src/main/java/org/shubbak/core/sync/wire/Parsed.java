package org.shubbak.core.sync.wire;

/// What came out of reading bytes that somebody else wrote.
public sealed interface Parsed<T> {
    record Good<T>(T value) implements Parsed<T> {}

    /// @param reason for a technician: where it differs from the agreed form, never what stood there
    record Bad<T>(String reason) implements Parsed<T> {}
}
