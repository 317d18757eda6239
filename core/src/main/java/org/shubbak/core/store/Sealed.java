package org.shubbak.core.store;

/// Bytes that only the [Vault] opens.
final class Sealed {
    private final byte[] bytes;

    Sealed(byte[] bytes) {
        this.bytes = bytes;
    }

    /// The caller does not change them.
    byte[] bytes() {
        return bytes;
    }

    @Override
    public String toString() {
        return "Sealed[***]";
    }
}
