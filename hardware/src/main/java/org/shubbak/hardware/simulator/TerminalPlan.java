package org.shubbak.hardware.simulator;

import java.util.HashSet;
import java.util.Set;

/// What the next payment is to be like.
/// @param result 00 approves
/// @param cutAtByte the line breaks after so many bytes in both directions, counted from the charge; -1 for never
/// @param naks how often the command itself is refused on a serial line
/// @param hold the card is awaited until the console says what comes of it
record TerminalPlan(int result, Cut cut, int cutAtByte, int naks, boolean hold, Set<TerminalFault> faults) {
    /// Where the line breaks.
    enum Cut {
        NEVER,
        BEFORE_ACCEPT,
        AFTER_ACCEPT,
        BEFORE_CHARGE,
        AFTER_CHARGE,
        BEFORE_ACK,
        BEFORE_COMPLETION
    }

    TerminalPlan {
        faults = Set.copyOf(faults);
    }

    static TerminalPlan approval() {
        return new TerminalPlan(0, Cut.NEVER, -1, 0, false, Set.of());
    }

    boolean has(TerminalFault fault) {
        return faults.contains(fault);
    }

    TerminalPlan withResult(int code) {
        return new TerminalPlan(code, cut, cutAtByte, naks, hold, faults);
    }

    TerminalPlan with(Cut where) {
        return new TerminalPlan(result, where, cutAtByte, naks, hold, faults);
    }

    TerminalPlan withCutAtByte(int count) {
        return new TerminalPlan(result, cut, count, naks, hold, faults);
    }

    TerminalPlan withNaks(int count) {
        return new TerminalPlan(result, cut, cutAtByte, count, hold, faults);
    }

    TerminalPlan holding() {
        return new TerminalPlan(result, cut, cutAtByte, naks, true, faults);
    }

    TerminalPlan with(TerminalFault fault) {
        Set<TerminalFault> more = new HashSet<>(faults);
        more.add(fault);
        return new TerminalPlan(result, cut, cutAtByte, naks, hold, more);
    }
}
