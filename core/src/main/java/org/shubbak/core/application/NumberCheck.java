package org.shubbak.core.application;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.catalogue.AmountAnswer;
import org.shubbak.core.catalogue.Field;
import org.shubbak.core.money.CurrencyCode;
import org.shubbak.core.money.Money;
import org.shubbak.core.text.Problem;

/// Checks of whole numbers and amounts.
final class NumberCheck {
    private static final int LONGEST = 15;

    private NumberCheck() {}

    static Optional<Problem> whole(Field.WholeNumber field, String kept) {
        if (!kept.matches("\\d{1," + LONGEST + "}")) {
            return Optional.of(Problem.of("number.invalid"));
        }
        long number = Long.parseLong(kept);
        Long min = field.min();
        if (min != null && number < min) {
            return Optional.of(Problem.of("number.tooSmall", Long.toString(min)));
        }
        Long max = field.max();
        return max != null && number > max
                ? Optional.of(Problem.of("number.tooLarge", Long.toString(max)))
                : Optional.empty();
    }

    static Optional<Problem> amount(Field.Amount field, String kept) {
        if (kept.matches("\\d+(\\.\\d+)?")) {
            return Optional.of(Problem.of("amount.currencyMissing"));
        }
        Optional<Money> amount = AmountAnswer.parse(kept);
        if (amount.isEmpty()) {
            return Optional.of(Problem.of("amount.invalid"));
        }
        CurrencyCode currency = amount.get().currency();
        if (!field.currencies().contains(currency)) {
            return Optional.of(Problem.of("amount.currencyRefused"));
        }
        if (isBelow(amount.get(), field.min(), currency)) {
            return Optional.of(Problem.of("amount.tooSmall", String.valueOf(field.min())));
        }
        return isAbove(amount.get(), field.max(), currency)
                ? Optional.of(Problem.of("amount.tooLarge", String.valueOf(field.max())))
                : Optional.empty();
    }

    private static boolean isBelow(Money amount, @Nullable String min, CurrencyCode currency) {
        return min != null && amount.minor() < Money.parse(min, currency).minor();
    }

    private static boolean isAbove(Money amount, @Nullable String max, CurrencyCode currency) {
        return max != null && amount.minor() > Money.parse(max, currency).minor();
    }
}
