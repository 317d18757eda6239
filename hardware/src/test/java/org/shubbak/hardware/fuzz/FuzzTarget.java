package org.shubbak.hardware.fuzz;

import java.util.List;
import java.util.SplittableRandom;

/// One parser under fire.
/// @param sound inputs that it reads, from which the bad ones are made
/// @param parser throws an error when what it owes is broken; nothing else may escape it
public record FuzzTarget(String name, List<byte[]> sound, Parser parser) {
    public FuzzTarget {
        sound = List.copyOf(sound);
    }

    @FunctionalInterface
    public interface Parser {
        /// @param random for what the test itself decides, such as how the bytes are split
        void take(byte[] input, SplittableRandom random);
    }

    /// Cheaper than an assertion library, ten million times.
    public static void owed(boolean kept, String promise) {
        if (!kept) {
            throw new AssertionError(promise);
        }
    }
}
