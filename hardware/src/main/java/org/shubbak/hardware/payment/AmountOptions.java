package org.shubbak.hardware.payment;

import java.util.Locale;
import org.shubbak.core.money.CurrencyCode;
import org.shubbak.core.money.Money;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/// The money that a command moves.
final class AmountOptions {
    @Option(names = "--amount", required = true, description = "with a decimal point: 150.00")
    private String amount = "";

    @Option(names = "--currency", required = true, description = "ILS, JOD or USD")
    private String currency = "";

    /// @throws ParameterException when this is no amount that a terminal can take
    Money money(CommandSpec here) {
        try {
            Money money = Money.parse(amount, CurrencyCode.valueOf(currency.toUpperCase(Locale.ROOT)));
            if (money.minor() > 0 && money.minor() <= 999_999_999_999L) {
                return money;
            }
        } catch (ArithmeticException | IllegalArgumentException e) {
            throw new ParameterException(here.commandLine(), "not an amount: " + amount + " " + currency, e);
        }
        throw new ParameterException(here.commandLine(), "not an amount that can be charged: " + amount);
    }
}
