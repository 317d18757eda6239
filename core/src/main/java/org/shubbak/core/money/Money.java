package org.shubbak.core.money;

import java.math.BigDecimal;

/// An amount in whole minor units (agorot, fils, cents) of one currency. Never a floating point number.
public record Money(long minor, CurrencyCode currency) {

    public static Money zero(CurrencyCode currency) {
        return new Money(0, currency);
    }

    /// `150.00` shekels, `24.000` dinars. More decimals than the currency has are refused, not rounded.
    /// @throws ArithmeticException when the text holds more decimals than the currency or does not fit
    /// @throws NumberFormatException when it is not a decimal number
    public static Money parse(String decimal, CurrencyCode currency) {
        return new Money(
                new BigDecimal(decimal).movePointRight(currency.decimals()).longValueExact(), currency);
    }

    public Money plus(Money other) {
        if (other.currency != currency) {
            throw new IllegalArgumentException(currency + " and " + other.currency + " do not add up");
        }
        return new Money(Math.addExact(minor, other.minor), currency);
    }

    public boolean isZero() {
        return minor == 0;
    }

    /// With all decimals and no grouping: `150.00`. For machines; screens and receipts use `MoneyText`.
    public String decimal() {
        return BigDecimal.valueOf(minor, currency.decimals()).toPlainString();
    }
}
