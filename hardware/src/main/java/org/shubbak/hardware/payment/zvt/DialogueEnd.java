package org.shubbak.hardware.payment.zvt;

import org.shubbak.core.text.Problem;
import org.shubbak.hardware.payment.wire.Octets;

/// How a command of ours ended on the wire. What that means for money is decided above.
sealed interface DialogueEnd {
    /// `06 0F`.
    record Completed(Octets data) implements DialogueEnd {}

    /// `06 1E`.
    record Aborted(int code) implements DialogueEnd {}

    /// The first answer was `84 xx`: the terminal did not take the command.
    record Refused(int reason) implements DialogueEnd {}

    /// The line broke or stayed silent.
    /// @param nothingWritten true only when no byte of the command left
    record Lost(boolean nothingWritten, Problem reason) implements DialogueEnd {}
}
