package org.shubbak.hardware.payment.zvt;

/// Remembers how the other side began to speak.
final class FirstBytes {
    private static final int ENOUGH = 8;

    private Octets seen = Octets.NONE;

    void add(byte[] bytes, int count) {
        int wanted = Math.min(count, ENOUGH - seen.length());
        if (wanted > 0) {
            seen = Octets.join(seen, Octets.of(bytes).slice(0, wanted));
        }
    }

    Octets seen() {
        return seen;
    }
}
