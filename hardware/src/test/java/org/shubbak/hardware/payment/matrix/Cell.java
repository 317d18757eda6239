package org.shubbak.hardware.payment.matrix;

import org.shubbak.hardware.simulator.TerminalBooks.LostAck;

/// One place of the matrix.
/// @param cut after how many bytes the line is cut
record Cell(Wire wire, Dialogue dialogue, LostAck mode, Fate fate, int cut) {
    @Override
    public String toString() {
        return wire + " " + dialogue + " " + mode + " " + fate + " byte " + cut;
    }
}
