package org.shubbak.hardware.payment.wire;

/// Remembers how the other side began to speak.
public final class FirstBytes {
    private static final int ENOUGH = 8;

    private Octets seen = Octets.NONE;

    public void add(byte[] bytes, int count) {
        int wanted = Math.min(count, ENOUGH - seen.length());
        if (wanted > 0) {
            seen = Octets.join(seen, Octets.of(bytes).slice(0, wanted));
        }
    }

    public Octets seen() {
        return seen;
    }
}
