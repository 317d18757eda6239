package org.shubbak.hardware.payment.wire;

import org.shubbak.core.text.Problem;

/// Why a terminal is not set up to work here, found before any money is involved.
/// @param problem the sentence that says what to set
public record SetupFault(Kind kind, Problem problem) {
    public enum Kind {
        /// Nothing is at the address.
        UNREACHABLE,
        /// The line stands, and nobody speaks.
        SILENT,
        /// It speaks the right protocol in the other framing, or a serial line garbles everything.
        WRONG_TRANSPORT,
        FOREIGN_PROTOCOL,
        NOT_REGISTERED,
        WRONG_CURRENCY,
        WRONG_PASSWORD,
        /// The terminal of another counter.
        OTHER_TERMINAL,
        /// It is rightly set up and cannot work now.
        NOT_READY
    }

    public static SetupFault of(Kind kind, String code, String... arguments) {
        return new SetupFault(kind, Problem.of(code, arguments));
    }
}
