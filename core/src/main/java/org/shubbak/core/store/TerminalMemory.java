package org.shubbak.core.store;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What the station knows about a terminal between two starts.
/// @param terminalId what it calls itself; null until a payment has shown it
/// @param clockAhead how far its clock runs ahead of ours
public record TerminalMemory(@Nullable String terminalId, Duration clockAhead) {
    public static TerminalMemory blank() {
        return new TerminalMemory(null, Duration.ZERO);
    }
}
