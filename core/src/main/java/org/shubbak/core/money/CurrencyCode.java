package org.shubbak.core.money;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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

    /// By its name in ISO 4217; empty for any other text.
    public static Optional<CurrencyCode> of(@Nullable String name) {
        return Arrays.stream(values()).filter(code -> code.name().equals(name)).findFirst();
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
