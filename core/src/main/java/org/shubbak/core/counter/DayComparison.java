package org.shubbak.core.counter;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.counter.DayDifference.Kind;
import org.shubbak.core.money.CurrencyCode;
import org.shubbak.core.money.Money;

/// Lays the books of a day beside each other. Pure.
final class DayComparison {
    private DayComparison() {}

    /// @param total what the terminal named; null where it named none
    static List<DayDifference> terminal(List<Money> ours, @Nullable Money total) {
        if (total == null) {
            return List.of(new DayDifference(Kind.TERMINAL_SILENT, null, null, 0, Turn.SUPERVISOR));
        }
        List<DayDifference> all = new ArrayList<>();
        Money same = ours.stream()
                .filter(sum -> sum.currency() == total.currency())
                .findFirst()
                .orElse(Money.zero(total.currency()));
        if (same.minor() != total.minor()) {
            Kind kind = total.minor() > same.minor() ? Kind.TERMINAL_MORE : Kind.TERMINAL_LESS;
            all.add(new DayDifference(kind, same, total, 0, Turn.SUPERVISOR));
        }
        ours.stream()
                .filter(sum -> sum.currency() != total.currency() && !sum.isZero())
                .map(sum -> new DayDifference(Kind.TERMINAL_OTHER_CURRENCY, sum, null, 0, Turn.SUPERVISOR))
                .forEach(all::add);
        return all;
    }

    /// @param waiting how many events the hub has not answered for
    static List<DayDifference> hub(List<DayBooks> ours, List<DayBooks> theirs, int waiting) {
        Set<CurrencyCode> currencies = Stream.concat(ours.stream(), theirs.stream())
                .map(DayBooks::currency)
                .collect(Collectors.toSet());
        return currencies.stream()
                .sorted()
                .flatMap(currency -> hub(in(ours, currency), in(theirs, currency), waiting))
                .toList();
    }

    private static Stream<DayDifference> hub(DayBooks ours, DayBooks theirs, int waiting) {
        long more = Math.subtractExact(theirs.balance().minor(), ours.balance().minor());
        Kind kind = more > 0 ? Kind.HUB_MORE : more < 0 ? Kind.HUB_LESS : Kind.HUB_COUNT;
        // What waits to be sent explains a hub that knows less, and nothing else.
        Turn turn = more < 0 && waiting > 0 ? Turn.STATION : Turn.HUB;
        return ours.equals(theirs)
                ? Stream.empty()
                : Stream.of(new DayDifference(kind, ours.balance(), theirs.balance(), more < 0 ? waiting : 0, turn));
    }

    private static DayBooks in(List<DayBooks> books, CurrencyCode currency) {
        return books.stream()
                .filter(one -> one.currency() == currency)
                .findFirst()
                .orElse(DayBooks.none(currency));
    }
}
