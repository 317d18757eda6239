package org.shubbak.hardware.idcard.chip;

import org.jspecify.annotations.Nullable;
import org.shubbak.core.device.ChipEvidence;
import org.shubbak.core.device.ChipOutcome;
import org.shubbak.hardware.idcard.MrzReading;

/// The outcome of reading a chip with what led to it, for technicians, who want to see why a document is refused.
/// @param access null where the chip did not open, or stopped before anything could be judged
/// @param zone what data group 1 says, accepted or not; null as above
public record ExaminedChip(
        ChipOutcome outcome,
        ChipEvidence.@Nullable Access access,
        @Nullable MrzReading zone) {
    static ExaminedChip only(ChipOutcome outcome) {
        return new ExaminedChip(outcome, null, null);
    }
}
