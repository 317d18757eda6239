package org.shubbak.core.device;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.money.Money;

/// What a terminal counted on its day, in its own words: for comparison with our books, never a correction of them.
/// @param total null where the terminal names none
/// @param firstReceipt a hint only: terminals print ranges that do not fit their own counts
/// @param groups by kind of card, those with any business
public record DayTotals(
        @Nullable Money total,
        @Nullable String firstReceipt,
        @Nullable String lastReceipt,
        List<Group> groups) {

    public DayTotals {
        groups = List.copyOf(groups);
    }

    /// @param count overflows at 255 on the wire of some protocols: a hint only
    public record Group(String name, int count, Money total) {}
}
