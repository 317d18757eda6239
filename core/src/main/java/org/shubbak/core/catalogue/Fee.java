package org.shubbak.core.catalogue;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.money.CurrencyCode;
import org.shubbak.core.money.Money;
import org.shubbak.core.text.LocalText;
import org.shubbak.core.text.Problem;

/// What a service costs. Every line has its own beneficiary; all lines of one fee are in one currency.
public sealed interface Fee {

    /// True while the amount was made up for development: screens and receipts say so.
    boolean illustrative();

    CurrencyCode currency();

    /// What these answers make it.
    default FeeDue due(GivenAnswers answers) {
        return switch (this) {
            case Fixed fee -> new FeeDue.Due(fee.lines());
            case ByAnswer fee -> fee.dueFor(answers.get(fee.field()));
            case Assessed fee -> fee.dueFor(answers);
            case Unknown fee -> fee.due();
        };
    }

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

        private FeeDue dueFor(String answer) {
            List<Line> chosen = lines.get(answer);
            return chosen == null ? new FeeDue.NotYetKnown(Problem.of("fee.needsAnswer")) : new FeeDue.Due(chosen);
        }
    }

    /// Set by an assessment, a fine or a payment order. Where a question of the form asks for that amount, `field`
    /// names it, and the currency is the one answered.
    record Assessed(CurrencyCode currency, @Nullable String field, LocalText label, String beneficiary) implements Fee {
        @Override
        public boolean illustrative() {
            return false;
        }

        private FeeDue dueFor(GivenAnswers answers) {
            if (field == null) {
                return new FeeDue.NotYetKnown(Problem.of("fee.assessedElsewhere"));
            }
            return AmountAnswer.parse(answers.get(field))
                    .<FeeDue>map(amount -> new FeeDue.Due(List.of(new Line(label, amount, beneficiary))))
                    .orElseGet(() -> new FeeDue.NotYetKnown(Problem.of("fee.needsAmount")));
        }
    }

    /// Nobody has published it: such a service cannot be charged here.
    record Unknown(CurrencyCode currency) implements Fee {
        @Override
        public boolean illustrative() {
            return false;
        }

        private FeeDue due() {
            return new FeeDue.NotYetKnown(Problem.of("fee.unknown"));
        }
    }

    /// @param beneficiary id of the body that receives it
    record Line(LocalText label, Money amount, String beneficiary) {}
}
