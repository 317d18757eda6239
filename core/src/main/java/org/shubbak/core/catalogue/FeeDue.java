package org.shubbak.core.catalogue;

import java.util.List;
import org.shubbak.core.money.CurrencyCode;
import org.shubbak.core.money.Money;
import org.shubbak.core.text.Problem;

/// What is to be paid for one application, as far as its answers tell.
public sealed interface FeeDue {

    /// No lines means free of charge.
    record Due(List<Fee.Line> lines) implements FeeDue {
        public Due {
            lines = List.copyOf(lines);
        }

        /// Zero of the given currency when there are no lines.
        public Money total(CurrencyCode whenFree) {
            return lines.stream().map(Fee.Line::amount).reduce(Money::plus).orElse(Money.zero(whenFree));
        }
    }

    record NotYetKnown(Problem problem) implements FeeDue {}
}
