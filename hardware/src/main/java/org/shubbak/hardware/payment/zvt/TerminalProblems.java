package org.shubbak.hardware.payment.zvt;

import org.shubbak.core.text.Problem;
import org.shubbak.core.text.Texts;

/// The terminal's codes as sentences of ours: its own German words are never the only message. Which codes have a
/// sentence of their own is decided by the text file alone. Source: PA00P015 13.08, chapter 10 and 3.7.
public final class TerminalProblems {
    private static final Texts KNOWN = Texts.of(TerminalProblems.class);

    private TerminalProblems() {}

    /// `04 FF`: what the person in front of the terminal is to do.
    public static Problem shown(int code) {
        // These repeat the lower codes and add that the card is to be taken.
        boolean takeCard = (code >= 0x41 && code <= 0x5D) || code == 0x66 || code == 0x67;
        return coded("terminal.show.", takeCard ? 0x0B : code);
    }

    /// BMP 27, `06 1E` or `84 xx`.
    public static Problem result(int code) {
        return code >= 0x01 && code <= 0x63
                ? Problem.of("terminal.code.host", Command.hex(code))
                : coded("terminal.code.", code);
    }

    /// The status byte of `05 01`.
    public static Problem status(int code) {
        return coded("terminal.status.", code);
    }

    private static Problem coded(String prefix, int code) {
        String hex = Command.hex(code);
        return KNOWN.has("problem." + prefix + hex) ? Problem.of(prefix + hex) : Problem.of(prefix + "other", hex);
    }
}
