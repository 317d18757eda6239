package org.shubbak.hardware.simulator.printer;

/// What is wrong with the printer at the moment, and what will be after so many bytes. Guarded by the simulator's lock.
final class PrinterFaults {
    static final long NEVER = Long.MAX_VALUE;

    boolean paperOut;
    boolean nearEnd;
    boolean coverOpen;
    boolean cutterJams;
    boolean cutterError;
    boolean headHot;
    boolean waiting;
    boolean silent;
    boolean garbled;
    long paperOutAfter = NEVER;
    long paperOutRow = NEVER;
    long powerLossAfter = NEVER;

    /// Nothing is printed until somebody helps.
    boolean stopped() {
        return paperOut || coverOpen || cutterError || headHot || waiting;
    }

    /// One byte was taken; true when it was the last before the power goes.
    /// @param row of the paper that the head has reached
    boolean count(int row) {
        if (row >= paperOutRow) {
            paperOut = true;
            paperOutRow = NEVER;
        }
        if (paperOutAfter != NEVER && --paperOutAfter <= 0) {
            paperOut = true;
            paperOutAfter = NEVER;
        }
        if (powerLossAfter != NEVER && --powerLossAfter <= 0) {
            powerLossAfter = NEVER;
            return true;
        }
        return false;
    }

    /// The byte that answers `DLE EOT n`.
    int realTime(int n) {
        int fixed = 0x12;
        return switch (n) {
            case 1 -> fixed | (stopped() ? 0x08 : 0) | (waiting ? 0x20 : 0);
            case 2 -> fixed | (coverOpen ? 0x04 : 0) | (paperOut ? 0x20 : 0) | (cutterError || headHot ? 0x40 : 0);
            case 3 -> fixed | (cutterError ? 0x08 : 0) | (headHot ? 0x40 : 0);
            default -> fixed | paperBits(0x0C, 0x60);
        };
    }

    /// The four bytes of the automatic status.
    byte[] automatic() {
        return new byte[] {
            (byte) (0x10 | (stopped() ? 0x08 : 0) | (coverOpen ? 0x20 : 0)),
            (byte) ((waiting ? 0x01 : 0) | (cutterError ? 0x08 : 0) | (headHot ? 0x40 : 0)),
            (byte) paperBits(0x03, 0x0C),
            0
        };
    }

    int paperBits(int near, int end) {
        return (nearEnd || paperOut ? near : 0) | (paperOut ? end : 0);
    }
}
