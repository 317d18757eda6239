package org.shubbak.core.device;

import java.util.UUID;

/// Takes one payment back in full. Possible until the terminal's end of day; after that only a refund is.
/// @param reversalId made by the counter before anything else, and not the payment's
/// @param original the terminal's own word about the payment: its amount, receipt number and trace are what the
/// terminal finds it by and what the answer is compared with
public record ReversalRequest(UUID reversalId, TerminalResult original) {}
