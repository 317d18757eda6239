package org.shubbak.core.counter;

import org.jspecify.annotations.Nullable;
import org.shubbak.core.money.Money;
import org.shubbak.core.text.Problem;

/// One thing in which the books of a day do not agree, or that is still open in them. Reported, never corrected.
/// @param ours null where no amount is compared
/// @param theirs null where no amount is compared, or where the other side named none
/// @param count how many are meant; 0 where it says nothing
public record DayDifference(
        Kind kind, @Nullable Money ours, @Nullable Money theirs, int count, Turn turn) {
    public enum Kind {
        TERMINAL_MORE,
        TERMINAL_LESS,
        /// The terminal closed its day, or may have, and named no total.
        TERMINAL_SILENT,
        /// The terminal totals one currency, and was paid in another too.
        TERMINAL_OTHER_CURRENCY,
        /// The day was closed without asking the terminal.
        TERMINAL_NOT_ASKED,
        HUB_MORE,
        HUB_LESS,
        /// The sums agree and the numbers of payments do not.
        HUB_COUNT,
        /// Compared later.
        HUB_AWAY,
        OPEN_PAYMENTS,
        OPEN_REFUNDS
    }

    /// What differs, for people.
    public Problem problem() {
        Money known = ours == null ? theirs : ours;
        return Problem.of(
                "day." + kind.name(),
                ours == null ? "" : ours.decimal(),
                theirs == null ? "" : theirs.decimal(),
                known == null ? "" : known.currency().name(),
                Integer.toString(count));
    }
}
