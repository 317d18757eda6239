package org.shubbak.core.device;

import org.jspecify.annotations.Nullable;

/// How the chip of a document was read, and what that proves.
/// @param authentication never `TAMPERED`, which is an outcome of its own
/// @param portrait only where the reader was made for a clerk; whoever takes it closes it
public record ChipEvidence(
        Access access,
        Authentication authentication,
        @Nullable Portrait portrait) {
    public enum Access {
        BAC,
        PACE
    }

    public ChipEvidence {
        if (authentication == Authentication.TAMPERED) {
            throw new IllegalArgumentException("what was tampered with is no evidence");
        }
    }
}
