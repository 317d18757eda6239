package org.shubbak.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;

/// Cleans memory until nothing holds a thing any more.
final class Memory {
    private static final int TRIES = 50;

    private Memory() {}

    /// Cleans memory at least once: whatever only weak references hold is gone afterwards.
    static void clean() {
        awaitCleared(new WeakReference<>(new Object()));
    }

    static void awaitCleared(WeakReference<?> reference) {
        for (int i = 0; i < TRIES && reference.get() != null; i++) {
            System.gc();
            Glass.call(() -> true);
        }
        assertThat(reference.get()).as("still held").isNull();
    }
}
