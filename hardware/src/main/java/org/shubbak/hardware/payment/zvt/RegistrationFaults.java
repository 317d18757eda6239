package org.shubbak.hardware.payment.zvt;

import org.shubbak.hardware.payment.wire.SetupFault;

/// What a registration that did not succeed says about the set-up. No money is involved yet, so none of these
/// sentences warns of a payment.
final class RegistrationFaults {
    private RegistrationFaults() {}

    /// The standard has no code for a wrong password: a terminal that takes the command and calls it impossible is
    /// told apart from one that does not know it by nothing, so the sentence names both.
    static SetupFault told(int code) {
        return switch (code) {
            case 0x6B -> new SetupFault(SetupFault.Kind.NOT_REGISTERED, TerminalProblems.result(code));
            case 0x6F, 0xC6 -> new SetupFault(SetupFault.Kind.WRONG_CURRENCY, TerminalProblems.result(0x6F));
            case 0x83 -> SetupFault.of(SetupFault.Kind.WRONG_PASSWORD, "terminal.registrationRefused");
            default -> new SetupFault(SetupFault.Kind.NOT_READY, TerminalProblems.result(code));
        };
    }

    static SetupFault lost(DialogueEnd.Lost lost) {
        return lost.reason().code().equals("terminal.silent")
                ? SetupFault.of(SetupFault.Kind.SILENT, "terminal.noAnswer")
                : SetupFault.of(SetupFault.Kind.UNREACHABLE, "terminal.hungUp");
    }
}
