package org.shubbak.core.device;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/// One charge that left for the terminal, as the counter wrote it down: what a lookup is compared with.
/// @param terminalId the terminal this station is set up for; null where none is configured, then it is not compared
/// @param baseline the terminal's last transaction before the charge; null when it could not be read
/// @param result the terminal's word about this charge that was stored before the line was lost
/// @param sentAt when the intent was committed, on the terminal's clock: see [TerminalClock#reading]
public record PaymentAttempt(
        PaymentRequest request,
        @Nullable String terminalId,
        @Nullable TerminalResult baseline,
        @Nullable TerminalResult result,
        LocalDateTime sentAt) {}
