package org.shubbak.hardware.link;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Random;

/// A line on which these messages arrive, each in pieces of any size and a moment after somebody waits for it, and
/// which
/// is then lost. Takes whatever is written.
public final class NoiseLink implements Link {
    private final Random random;
    private final Deque<byte[]> left = new ArrayDeque<>();

    public NoiseLink(Random random, byte[]... messages) {
        this.random = random;
        for (byte[] message : messages) {
            if (message.length > 0) {
                left.add(message.clone());
            }
        }
    }

    @Override
    public int read(byte[] buffer, Duration deadline) throws LinkLost {
        if (left.isEmpty()) {
            throw new LinkLost("the noise is over", false);
        }
        if (deadline.isZero()) {
            return 0;
        }
        byte[] message = left.remove();
        int count = 1 + random.nextInt(Math.min(message.length, buffer.length));
        System.arraycopy(message, 0, buffer, 0, count);
        if (count < message.length) {
            left.addFirst(Arrays.copyOfRange(message, count, message.length));
        }
        return count;
    }

    @Override
    public void write(byte[] bytes, Duration deadline) {}

    @Override
    public String name() {
        return "noise";
    }

    @Override
    public void close() {
        left.clear();
    }
}
