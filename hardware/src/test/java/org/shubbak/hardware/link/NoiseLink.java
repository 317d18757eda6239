package org.shubbak.hardware.link;

import java.time.Duration;
import java.util.Arrays;
import java.util.Random;

/// A line on which these bytes arrive in pieces of any size, and which is then lost. Takes whatever is written.
public final class NoiseLink implements Link {
    private final Random random;
    private byte[] left;

    public NoiseLink(Random random, byte[] bytes) {
        this.random = random;
        this.left = bytes.clone();
    }

    /// Sound messages with bytes changed, left out and put in, and some that are nothing but noise.
    public static byte[] spoilt(Random random, byte[] sound) {
        int kind = random.nextInt(4);
        byte[] bytes = kind == 0 ? new byte[random.nextInt(400)] : sound.clone();
        if (kind == 0) {
            random.nextBytes(bytes);
        }
        for (int i = random.nextInt(4); i > 0 && bytes.length > 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return kind == 1 ? Arrays.copyOf(bytes, random.nextInt(bytes.length + 1)) : bytes;
    }

    @Override
    public int read(byte[] buffer, Duration deadline) throws LinkLost {
        if (left.length == 0) {
            throw new LinkLost("the noise is over", false);
        }
        int count = 1 + random.nextInt(Math.min(left.length, buffer.length));
        System.arraycopy(left, 0, buffer, 0, count);
        left = Arrays.copyOfRange(left, count, left.length);
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
        left = new byte[0];
    }
}
