package org.shubbak.core.text;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.shubbak.core.money.Money;

/// The one way to write an amount for people. The mark in front keeps a minus on the left of its digits after Arabic
/// words; the currency formats of the JDK put marks that JavaFX draws as boxes.
public final class MoneyText {
    private static final char MARK = '\u200E';
    private static final char NO_BREAK_SPACE = '\u00A0';

    private MoneyText() {}

    /// U+200E, the number grouped by commas with all decimals of its currency, U+00A0, then the symbol in Arabic and
    /// the code in English.
    public static String show(Money money, Language language) {
        String unit = language == Language.AR
                ? money.currency().symbol()
                : money.currency().name();
        return MARK + number(money) + NO_BREAK_SPACE + unit;
    }

    private static String number(Money money) {
        int decimals = money.currency().decimals();
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(BigDecimal.valueOf(money.minor(), decimals));
    }
}
