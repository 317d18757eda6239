package org.shubbak.hub.changes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.money.Money;
import org.shubbak.core.sync.wire.EventFacts;
import org.shubbak.hub.changes.AwaitingPayments.Awaiting;

/// What a statement of another payment system says about the payments that wait for it. One reference pays once:
/// whatever leaves a doubt is for people. That a payment is not in a statement says nothing, for there will be others.
/// @param agreed same reference, amount and currency, and nobody else has a claim to it
/// @param notThere how many wait on
public record StatementCheck(List<Awaiting> agreed, List<Difference> differences, int notThere) {
    public enum Why {
        OTHER_AMOUNT,
        PAID_MORE_THAN_ONCE,
        WANTED_MORE_THAN_ONCE,
        COUNTED_BEFORE
    }

    public record Difference(Awaiting payment, Why why) {}

    /// @param waiting of the same payment system
    /// @param counted references that have paid for something already
    public static StatementCheck of(PaymentStatement statement, List<Awaiting> waiting, Set<String> counted) {
        Map<String, Integer> claims = new HashMap<>();
        waiting.forEach(one -> claims.merge(reference(one), 1, Integer::sum));
        List<Awaiting> agreed = new ArrayList<>();
        List<Difference> differences = new ArrayList<>();
        for (Awaiting one : waiting) {
            List<Money> paid = statement.paid().getOrDefault(reference(one), List.of());
            if (!paid.isEmpty()) {
                Why why = doubt(one, paid, claims.getOrDefault(reference(one), 0), counted);
                if (why == null) {
                    agreed.add(one);
                } else {
                    differences.add(new Difference(one, why));
                }
            }
        }
        return new StatementCheck(agreed, differences, waiting.size() - agreed.size() - differences.size());
    }

    private static @Nullable Why doubt(Awaiting one, List<Money> paid, int claims, Set<String> counted) {
        if (counted.contains(reference(one))) {
            return Why.COUNTED_BEFORE;
        }
        if (claims > 1) {
            return Why.WANTED_MORE_THAN_ONCE;
        }
        if (paid.size() > 1) {
            return Why.PAID_MORE_THAN_ONCE;
        }
        return same(one.facts(), paid.getFirst()) ? null : Why.OTHER_AMOUNT;
    }

    private static boolean same(EventFacts wanted, Money paid) {
        Long minor = wanted.minor();
        return minor != null && minor == paid.minor() && paid.currency().name().equals(wanted.currency());
    }

    private static String reference(Awaiting one) {
        String reference = one.facts().reference();
        return reference == null ? "" : reference;
    }
}
