package org.shubbak.hardware.simulator.passport;

import java.util.Locale;

/// What can be wrong with a passport, by the name used at the console.
public enum PassportFault {
    NONE,
    /// The holder was changed after signing.
    WRONG_HASH,
    /// The signature was changed.
    BROKEN_SIGNATURE,
    /// The holder and the signed list were changed, and the old signature kept.
    FORGED_LIST,
    /// The holder's file ends before it says so.
    TRUNCATED,
    /// The files are there, and reading them gives nothing.
    EMPTY,
    /// A bank card or a bus pass.
    FOREIGN,
    /// A third of a second for each command.
    SLOW,
    /// Every protected answer has a wrong checksum.
    BAD_CHECKSUM,
    /// Answers with noise.
    GARBLED;

    String console() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
