package org.shubbak.hardware.printer;

import java.util.List;

/// What the bits of the four answers to `DLE EOT` mean on one model. Makers agree on the frame of an answer and not on
/// its bits: the one that says "no paper" on one printer says "receipt still in the presenter" on another.
public record StatusBits(List<Bit> bits) {

    /// @param question the n of `DLE EOT n`, 1 to 4
    /// @param mask the meaning holds when any of these bits is set
    public record Bit(int question, int mask, Meaning meaning) {}

    public enum Meaning {
        OFFLINE,
        /// Stopped by an error that a person has cleared, and waiting to be told to go on.
        WAITING,
        COVER_OPEN,
        PAPER_LOW,
        PAPER_OUT,
        /// A receipt hangs in the presenter; nothing is wrong.
        IN_PRESENTER,
        /// Some error, which another answer explains.
        ERROR,
        MECHANICAL,
        CUTTER,
        UNRECOVERABLE,
        /// Comes back by itself: the head is hot.
        RESTING
    }

    public StatusBits {
        bits = List.copyOf(bits);
    }

    /// @param answers the byte that answered each question, from the first on
    boolean say(Meaning meaning, int... answers) {
        return bits.stream()
                .anyMatch(bit -> bit.meaning() == meaning && (answers[bit.question() - 1] & bit.mask()) != 0);
    }
}
