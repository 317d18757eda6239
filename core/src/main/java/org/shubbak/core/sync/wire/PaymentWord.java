package org.shubbak.core.sync.wire;

import java.util.UUID;

/// What became of looking for a payment in the system where it was made.
/// @param found it is there, and its amount agrees
/// @param decidedAt UTC, by the clock of whoever looked; never used for order
public record PaymentWord(UUID payment, boolean found, String decidedAt) {}
