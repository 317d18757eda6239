package org.shubbak.core.counter;

import org.shubbak.core.money.CurrencyCode;
import org.shubbak.core.money.Money;

/// One currency of one day: what came in and what went back, in minor units.
/// @param payments how many fees were paid
/// @param returned how many were given back on this day, whenever they were paid
public record DayBooks(CurrencyCode currency, int payments, long paidMinor, int returned, long returnedMinor) {

    public static DayBooks none(CurrencyCode currency) {
        return new DayBooks(currency, 0, 0, 0, 0);
    }

    public Money balance() {
        return new Money(Math.subtractExact(paidMinor, returnedMinor), currency);
    }

    public DayBooks withPayment(Money amount) {
        return new DayBooks(currency, payments + 1, Math.addExact(paidMinor, amount.minor()), returned, returnedMinor);
    }

    public DayBooks withReturn(Money amount) {
        return new DayBooks(currency, payments, paidMinor, returned + 1, Math.addExact(returnedMinor, amount.minor()));
    }
}
