package org.shubbak.hardware.printer;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.shubbak.core.money.Money;
import org.shubbak.core.text.Language;

/// An amount as it stands on paper: the mark in front keeps the minus at the left of the digits after Arabic words.
final class ReceiptMoney {
    private ReceiptMoney() {}

    static String show(Money money, Language language) {
        String pattern = money.currency().decimals() == 3 ? "#,##0.000" : "#,##0.00";
        DecimalFormat format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
        String number =
                format.format(BigDecimal.valueOf(money.minor(), money.currency().decimals()));
        String unit = language == Language.AR
                ? money.currency().symbol()
                : money.currency().name();
        return "\u200E" + number + "\u00A0" + unit;
    }
}
