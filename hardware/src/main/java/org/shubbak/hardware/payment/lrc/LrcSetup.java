package org.shubbak.hardware.payment.lrc;

import org.shubbak.hardware.payment.wire.Octets;
import org.shubbak.hardware.payment.wire.SetupFault;

/// Tells from its first bytes what a terminal speaks that does not answer in this dialect.
final class LrcSetup {
    private LrcSetup() {}

    static SetupFault fault(LrcProfile profile, Octets first, LrcDialogue.End.Lost lost) {
        if (first.isEmpty()) {
            return new SetupFault(
                    lost.silent() ? SetupFault.Kind.SILENT : SetupFault.Kind.UNREACHABLE, lost.beforeMoney());
        }
        int one = first.at(0);
        boolean zvt = first.length() > 1
                && ((one == 0x10 && first.at(1) == 0x02) || ((one == 0x80 || one == 0x84) && first.length() > 2));
        if (zvt) {
            return SetupFault.of(SetupFault.Kind.FOREIGN_PROTOCOL, "lrc.speaksZvt");
        }
        boolean refuses = one == LrcFrame.NAK;
        if (refuses && (first.length() == 1 || first.at(1) != LrcFrame.ETX || !ours(profile, first))) {
            return SetupFault.of(SetupFault.Kind.WRONG_TRANSPORT, "lrc.otherCheck");
        }
        boolean family = one == LrcFrame.STX || one == LrcFrame.ACK || refuses || one == LrcFrame.START_OF_PROGRESS;
        return family
                ? SetupFault.of(SetupFault.Kind.FOREIGN_PROTOCOL, "lrc.otherDialect")
                : SetupFault.of(SetupFault.Kind.WRONG_TRANSPORT, "lrc.lineNoise");
    }

    private static boolean ours(LrcProfile profile, Octets nak) {
        return nak.length() > 2
                && profile.framing().framedControl()
                && nak.at(2) == LrcFrame.check(profile.framing(), Octets.of(LrcFrame.NAK));
    }
}
