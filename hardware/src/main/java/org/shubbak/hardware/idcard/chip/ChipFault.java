package org.shubbak.hardware.idcard.chip;

import java.util.List;
import org.shubbak.core.device.ChipOutcome;
import org.shubbak.core.text.Problem;

/// The reading of a chip ends here, with this outcome. Never leaves the room.
final class ChipFault extends Exception {
    private final transient ChipOutcome outcome;

    ChipFault(ChipOutcome outcome) {
        super("reading ended");
        this.outcome = outcome;
    }

    static ChipFault unreadable(String code) {
        return new ChipFault(new ChipOutcome.Unreadable(List.of(Problem.of(code))));
    }

    ChipOutcome outcome() {
        return outcome;
    }
}
