package org.shubbak.hardware.payment.zvt;

import java.util.Optional;
import org.shubbak.hardware.payment.wire.Octets;
import org.shubbak.hardware.payment.wire.SetupFault;

/// Tells from its first bytes what a terminal speaks that does not speak ZVT the way it was asked.
final class ForeignProtocol {
    private ForeignProtocol() {}

    static Optional<SetupFault> recognise(Octets first, Framing framing) {
        if (first.isEmpty()) {
            return Optional.empty();
        }
        return framing == Framing.SERIAL ? onSerial(first.at(0)) : onTcp(first);
    }

    private static Optional<SetupFault> onSerial(int first) {
        boolean answers = first == SerialFrame.ACK || first == SerialFrame.NAK || first == SerialFrame.DLE;
        boolean bare = first == 0x80 || first == 0x84;
        if (answers) {
            return Optional.empty();
        }
        return Optional.of(SetupFault.of(
                SetupFault.Kind.WRONG_TRANSPORT, bare ? "terminal.speaksBareFraming" : "terminal.lineNoise"));
    }

    private static Optional<SetupFault> onTcp(Octets first) {
        if (first.at(0) == SerialFrame.NAK && first.length() > 2 && first.at(1) == SerialFrame.ETX) {
            return Optional.of(
                    SetupFault.of(SetupFault.Kind.FOREIGN_PROTOCOL, "terminal.speaksEcr17", coverage(first.at(2))));
        }
        boolean control = first.length() == 1 && (first.at(0) == SerialFrame.ACK || first.at(0) == SerialFrame.NAK);
        boolean frame = first.at(0) == SerialFrame.DLE && (first.length() == 1 || first.at(1) == SerialFrame.STX);
        boolean ackThenFrame = first.length() > 1 && first.at(0) == SerialFrame.ACK && first.at(1) == SerialFrame.DLE;
        if (control || frame || ackThenFrame) {
            return Optional.of(SetupFault.of(SetupFault.Kind.WRONG_TRANSPORT, "terminal.speaksSerialFraming"));
        }
        int kind = first.at(0);
        return kind == 0x80 || kind == 0x84 || kind == 0x04 || kind == 0x05 || kind == 0x06
                ? Optional.empty()
                : Optional.of(SetupFault.of(SetupFault.Kind.FOREIGN_PROTOCOL, "terminal.speaksOther"));
    }

    /// What the check byte of an ECR17 NAK covers, by which its profile is chosen.
    private static String coverage(int check) {
        return switch (check) {
            case 0x6A -> "std";
            case 0x6B -> "stx";
            case 0x69 -> "noext";
            case 0x68 -> "stx_noext";
            default -> "?";
        };
    }
}
