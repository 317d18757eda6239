package org.shubbak.hardware.fuzz;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/// Makes bad input of good: the same seed, the same bytes.
public final class Spoiler {
    /// Where parsers go wrong: delimiters of every protocol here, and the ends of number ranges.
    private static final byte[] TELLING = {
        0x00,
        0x01,
        0x02,
        0x03,
        0x04,
        0x06,
        0x0A,
        0x0D,
        0x10,
        0x12,
        0x15,
        0x1C,
        0x1D,
        0x1E,
        0x1F,
        0x37,
        '<',
        '@',
        ']',
        '0',
        0x7F,
        (byte) 0x80,
        (byte) 0x81,
        (byte) 0x82,
        (byte) 0x84,
        (byte) 0xFE,
        (byte) 0xFF
    };
    private static final int LONGEST = 16 * 1024;

    private Spoiler() {}

    /// One of the sound inputs with up to eight faults, a piece of it, two of them run together, or nothing but noise.
    public static byte[] spoilt(SplittableRandom random, List<byte[]> sound) {
        byte[] bytes = sound.get(random.nextInt(sound.size())).clone();
        switch (random.nextInt(16)) {
            case 0 -> bytes = noise(random, random.nextInt(400));
            case 1 -> bytes = telling(random, random.nextInt(400));
            case 2 -> bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
            case 3 -> bytes = spliced(random, bytes, sound.get(random.nextInt(sound.size())));
            default -> {}
        }
        for (int i = random.nextInt(9); i > 0; i--) {
            bytes = fault(random, bytes);
        }
        return bytes.length > LONGEST ? Arrays.copyOf(bytes, LONGEST) : bytes;
    }

    private static byte[] fault(SplittableRandom random, byte[] bytes) {
        if (bytes.length == 0) {
            return telling(random, 3);
        }
        int at = random.nextInt(bytes.length);
        int end = at + random.nextInt(Math.min(bytes.length - at, 40) + 1);
        return switch (random.nextInt(8)) {
            case 0 -> changed(bytes, at, random.nextInt(256));
            case 1 -> changed(bytes, at, TELLING[random.nextInt(TELLING.length)]);
            case 2 -> changed(bytes, at, bytes[at] ^ (1 << random.nextInt(8)));
            case 3 -> changed(bytes, at, bytes[at] + random.nextInt(3) - 1);
            case 4 -> replaced(bytes, at, end, new byte[0]);
            case 5 -> replaced(bytes, at, at, telling(random, 1 + random.nextInt(4)));
            case 6 -> replaced(bytes, at, at, Arrays.copyOfRange(bytes, at, end));
            default -> {
                byte[] run = new byte[random.nextInt(16) == 0 ? random.nextInt(4000) : random.nextInt(40)];
                Arrays.fill(run, bytes[at]);
                yield replaced(bytes, at, at, run);
            }
        };
    }

    private static byte[] changed(byte[] bytes, int at, int value) {
        bytes[at] = (byte) value;
        return bytes;
    }

    private static byte[] replaced(byte[] bytes, int from, int to, byte[] by) {
        byte[] all = new byte[from + by.length + bytes.length - to];
        System.arraycopy(bytes, 0, all, 0, from);
        System.arraycopy(by, 0, all, from, by.length);
        System.arraycopy(bytes, to, all, from + by.length, bytes.length - to);
        return all;
    }

    private static byte[] spliced(SplittableRandom random, byte[] first, byte[] second) {
        return replaced(
                first,
                random.nextInt(first.length + 1),
                first.length,
                Arrays.copyOfRange(second, random.nextInt(second.length + 1), second.length));
    }

    private static byte[] noise(SplittableRandom random, int length) {
        byte[] noise = new byte[length];
        random.nextBytes(noise);
        return noise;
    }

    private static byte[] telling(SplittableRandom random, int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = TELLING[random.nextInt(TELLING.length)];
        }
        return bytes;
    }
}
