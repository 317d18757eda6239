package org.shubbak.core.catalogue;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shubbak.core.money.CurrencyCode;
import org.shubbak.core.money.Money;

/// The value of an amount field: decimal text, a space, the currency code, as in `150.00 ILS`.
public final class AmountAnswer {
    private static final Pattern FORM = Pattern.compile("(\\d{1,12})(\\.\\d{1,3})? ([A-Z]{3})");

    private AmountAnswer() {}

    /// None for anything else, among it more decimals than the currency has, and negative amounts.
    public static Optional<Money> parse(String value) {
        Matcher form = FORM.matcher(value);
        if (!form.matches()) {
            return Optional.empty();
        }
        String decimals = form.group(2) == null ? "" : form.group(2);
        return CurrencyCode.of(form.group(3))
                .filter(currency -> decimals.length() <= currency.decimals() + 1)
                .map(currency -> Money.parse(form.group(1) + decimals, currency));
    }

    public static String write(Money amount) {
        return amount.decimal() + " " + amount.currency();
    }
}
