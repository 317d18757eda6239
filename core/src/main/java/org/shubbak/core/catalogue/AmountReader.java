package org.shubbak.core.catalogue;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.money.CurrencyCode;
import org.shubbak.core.money.Money;

/// Reads amounts of a catalogue file. They are texts: a JSON number may pass through floating point on its way.
final class AmountReader {
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,12}(\\.\\d{1,3})?");

    private AmountReader() {}

    static @Nullable String decimal(Place place, String key) {
        String decimal = place.optionalText(key);
        if (decimal != null && !DECIMAL.matcher(decimal).matches()) {
            place.fault(key, "'" + decimal + "' is not an amount such as 150.00");
            return null;
        }
        return decimal;
    }

    static Money money(Place place, String key, CurrencyCode currency) {
        String decimal = decimal(place, key);
        if (decimal == null) {
            if (!place.has(key)) {
                place.fault(key, "is missing");
            }
            return Money.zero(currency);
        }
        if (decimals(decimal) != currency.decimals()) {
            place.fault(key, "must be written with " + currency.decimals() + " decimals in " + currency);
            return Money.zero(currency);
        }
        return Money.parse(decimal, currency);
    }

    private static int decimals(String decimal) {
        int point = decimal.indexOf('.');
        return point < 0 ? 0 : decimal.length() - point - 1;
    }
}
