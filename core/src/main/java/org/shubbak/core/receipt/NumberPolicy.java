package org.shubbak.core.receipt;

/// How many receipt numbers a station keeps in hand.
/// @param block how many are asked for at once
/// @param low below this a new block is asked for, and people are told while none came
public record NumberPolicy(int block, int low) {
    /// Five days of a busy till, and one to mend the line.
    public static final NumberPolicy USUAL = new NumberPolicy(500, 100);

    public NumberPolicy {
        if (low < 1 || block <= low) {
            throw new IllegalArgumentException("block " + block + ", low " + low);
        }
    }
}
