package org.shubbak.hardware.payment.zvt;

import java.util.Optional;
import org.shubbak.core.text.Problem;

/// Tells from its first bytes what a terminal speaks that does not speak ZVT the way it was asked.
final class ForeignProtocol {
    private ForeignProtocol() {}

    static Optional<Problem> recognise(Octets first, Framing framing) {
        if (first.isEmpty()) {
            return Optional.empty();
        }
        if (framing == Framing.SERIAL) {
            boolean answers =
                    first.at(0) == SerialFrame.ACK || first.at(0) == SerialFrame.NAK || first.at(0) == SerialFrame.DLE;
            return answers ? Optional.empty() : Optional.of(Problem.of("terminal.lineNoise"));
        }
        if (first.at(0) == SerialFrame.NAK && first.length() > 2 && first.at(1) == SerialFrame.ETX) {
            return Optional.of(Problem.of("terminal.speaksEcr17"));
        }
        boolean control = first.length() == 1 && (first.at(0) == SerialFrame.ACK || first.at(0) == SerialFrame.NAK);
        boolean frame = first.at(0) == SerialFrame.DLE && (first.length() == 1 || first.at(1) == SerialFrame.STX);
        boolean ackThenFrame = first.length() > 1 && first.at(0) == SerialFrame.ACK && first.at(1) == SerialFrame.DLE;
        if (control || frame || ackThenFrame) {
            return Optional.of(Problem.of("terminal.speaksSerialFraming"));
        }
        int kind = first.at(0);
        return kind == 0x80 || kind == 0x84 || kind == 0x04 || kind == 0x05 || kind == 0x06
                ? Optional.empty()
                : Optional.of(Problem.of("terminal.speaksOther"));
    }
}
