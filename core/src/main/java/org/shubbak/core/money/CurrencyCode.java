package org.shubbak.core.money;

/// The currencies in daily use, with their ISO 4217 number and decimals. The dinar has three decimals.
public enum CurrencyCode {
    ILS(376, 2, "₪"),
    JOD(400, 3, "د.أ"),
    USD(840, 2, "$");

    private final int number;
    private final int decimals;
    private final String symbol;

    CurrencyCode(int number, int decimals, String symbol) {
        this.number = number;
        this.decimals = decimals;
        this.symbol = symbol;
    }

    public int number() {
        return number;
    }

    public int decimals() {
        return decimals;
    }

    public String symbol() {
        return symbol;
    }
}
