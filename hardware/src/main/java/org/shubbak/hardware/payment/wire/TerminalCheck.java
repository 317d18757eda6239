package org.shubbak.hardware.payment.wire;

import org.jspecify.annotations.Nullable;
import org.shubbak.core.text.Problem;

/// What a technician's trial of a terminal found. Never charges.
public sealed interface TerminalCheck {
    /// @param version as the terminal writes it
    /// @param note something to see to soon
    record Works(
            @Nullable String terminalId,
            @Nullable String version,
            @Nullable Problem note) implements TerminalCheck {}

    record Faulty(SetupFault fault) implements TerminalCheck {}
}
