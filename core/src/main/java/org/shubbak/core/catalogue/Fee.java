package org.shubbak.core.catalogue;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.money.CurrencyCode;
import org.shubbak.core.money.Money;
import org.shubbak.core.text.LocalText;

/// What a service costs. Every line has its own beneficiary; all lines of one fee are in one currency.
public sealed interface Fee {

    /// True while the amount was made up for development: screens and receipts say so.
    boolean illustrative();

    CurrencyCode currency();

    /// The same for everybody; no lines means free of charge.
    record Fixed(CurrencyCode currency, List<Line> lines, boolean illustrative) implements Fee {
        public Fixed {
            lines = List.copyOf(lines);
        }
    }

    /// The answer to one question decides.
    record ByAnswer(CurrencyCode currency, String field, Map<String, List<Line>> lines, boolean illustrative)
            implements Fee {
        public ByAnswer {
            lines = Map.copyOf(lines);
        }
    }

    /// Set by an assessment, a fine or a payment order. Where a question of the form asks for that amount, `field`
    /// names it.
    record Assessed(CurrencyCode currency, @Nullable String field, LocalText label, String beneficiary) implements Fee {
        @Override
        public boolean illustrative() {
            return false;
        }
    }

    /// Nobody has published it: such a service cannot be charged here.
    record Unknown(CurrencyCode currency) implements Fee {
        @Override
        public boolean illustrative() {
            return false;
        }
    }

    /// @param beneficiary id of the body that receives it
    record Line(LocalText label, Money amount, String beneficiary) {}
}
