package org.shubbak.core.counter;

import java.util.UUID;
import org.shubbak.core.money.Money;

/// Whether a clerk may key an amount into a terminal that has no cable to this station.
public sealed interface StandaloneStart {
    /// The intent is on disk: key the amount in now, then say what came of it.
    record Keying(UUID payment, Money amount) implements StandaloneStart {}

    record Refused(PayOutcome outcome) implements StandaloneStart {}
}
