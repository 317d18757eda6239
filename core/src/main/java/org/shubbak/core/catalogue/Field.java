package org.shubbak.core.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.money.CurrencyCode;
import org.shubbak.core.text.LocalText;

/// One question of a service. The kind decides the keyboard, the direction and the check.
public sealed interface Field {
    Info info();

    default String name() {
        return info().name();
    }

    default LocalText label() {
        return info().label();
    }

    default boolean required() {
        return info().required();
    }

    /// What every kind has.
    /// @param sensitive masked on screen and paper
    /// @param leftToRight written left to right in both languages
    /// @param pattern regular expression of the normalised value, or null
    /// @param prefill the value comes from the presented document where it has one
    /// @param initial the value offered at first, or null
    /// @param hint an example or advice under the question, or null
    record Info(
            String name,
            LocalText label,
            boolean required,
            boolean sensitive,
            boolean leftToRight,
            @Nullable String pattern,
            boolean prefill,
            @Nullable String initial,
            @Nullable LocalText hint) {}

    /// The nine-digit number with its check digit.
    record NationalId(Info info) implements Field {}

    record Text(Info info, Script script) implements Field {}

    /// @param min ISO date, or `today`, or null
    /// @param max ISO date, or `today`, or null
    record Date(Info info, @Nullable String min, @Nullable String max) implements Field {}

    record YearMonth(Info info) implements Field {}

    record WholeNumber(
            Info info, @Nullable Long min, @Nullable Long max) implements Field {}

    /// Value: decimal text, a space, the currency code. Minimum and maximum as decimal text.
    record Amount(
            Info info,
            List<CurrencyCode> currencies,
            @Nullable String min,
            @Nullable String max) implements Field {
        public Amount {
            currencies = List.copyOf(currencies);
        }
    }

    record Phone(Info info) implements Field {}

    record Email(Info info) implements Field {}

    record Plate(Info info) implements Field {}

    /// Given options, governorates, offices and countries alike.
    record Choice(Info info, List<Option> options) implements Field {
        public Choice {
            options = List.copyOf(options);
        }
    }

    record Option(String value, LocalText label) {}

    /// Yes or no, as `true` and `false`.
    record YesNo(Info info, boolean mustBeTrue) implements Field {}

    /// A number that another office gave: an application, a case.
    record Reference(Info info) implements Field {}

    enum Script {
        ARABIC,
        LATIN,
        ANY
    }
}
