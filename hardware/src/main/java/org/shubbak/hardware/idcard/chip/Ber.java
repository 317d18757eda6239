package org.shubbak.hardware.idcard.chip;

import java.util.Arrays;
import java.util.Optional;

/// One data object of a card, tag, length and value (ISO 7816-4, 5.2.2), as far as it was received. Lengths are
/// believed only where the bytes are there.
/// @param header how many bytes tag and length take
/// @param length of the value, as announced
@SuppressWarnings("ArrayRecordComponent") // a window on bytes, never compared
record Ber(int tag, int header, int length, byte[] bytes, int offset) {
    /// No file of a passport is longer; a card that says so is not read for hours.
    private static final int LONGEST = 256 * 1024;

    /// Empty when there is no whole tag and length, or the length is out of all bounds.
    static Optional<Ber> at(byte[] bytes, int offset) {
        if (offset < 0 || offset >= bytes.length) {
            return Optional.empty();
        }
        int at = offset;
        int tag = bytes[at++] & 0xFF;
        boolean more = (tag & 0x1F) == 0x1F;
        while (more) {
            if (at >= bytes.length || tag > 0xFFFF) {
                return Optional.empty();
            }
            int next = bytes[at++] & 0xFF;
            tag = (tag << 8) | next;
            more = next >= 0x80;
        }
        return length(tag, bytes, offset, at);
    }

    private static Optional<Ber> length(int tag, byte[] bytes, int offset, int start) {
        int at = start;
        if (at >= bytes.length) {
            return Optional.empty();
        }
        int length = bytes[at++] & 0xFF;
        int more = length & 0x7F;
        if (length >= 0x80) {
            if (more == 0 || more > 3 || at + more > bytes.length) {
                return Optional.empty();
            }
            length = 0;
            for (int end = at + more; at < end; at++) {
                length = (length << 8) | (bytes[at] & 0xFF);
            }
        }
        return length > LONGEST ? Optional.empty() : Optional.of(new Ber(tag, at - offset, length, bytes, offset));
    }

    /// Header and value, as announced.
    int total() {
        return header + length;
    }

    boolean whole() {
        return offset + total() <= bytes.length;
    }

    /// A copy. Only of a whole object.
    byte[] value() {
        return Arrays.copyOfRange(bytes, offset + header, offset + total());
    }

    /// The first object inside this one with a tag of the path, and so on down.
    Optional<Ber> inside(int... path) {
        Ber parent = this;
        for (int tag : path) {
            Optional<Ber> child = parent.child(tag);
            if (child.isEmpty()) {
                return Optional.empty();
            }
            parent = child.get();
        }
        return Optional.of(parent);
    }

    private Optional<Ber> child(int wanted) {
        int end = Math.min(bytes.length, offset + total());
        int at = offset + header;
        while (at < end) {
            Optional<Ber> next = at(bytes, at);
            if (next.isEmpty() || at + next.get().total() > end) {
                return Optional.empty();
            }
            if (next.get().tag == wanted) {
                return next;
            }
            at += next.get().total();
        }
        return Optional.empty();
    }

    @Override
    public String toString() {
        return "Ber[" + Integer.toHexString(tag) + " ***]";
    }
}
