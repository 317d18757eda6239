package org.shubbak.core.counter;

import org.shubbak.core.store.RefundRoute;

/// What the second person says to a wish for money back.
public sealed interface RefundDecision {
    record Approve(RefundRoute route) implements RefundDecision {}

    record Refuse(String reason) implements RefundDecision {}
}
