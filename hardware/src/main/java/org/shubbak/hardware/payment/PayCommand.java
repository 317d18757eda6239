package org.shubbak.hardware.payment;

import java.io.IOException;
import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.device.PaymentTerminal;
import org.shubbak.core.money.CurrencyCode;
import org.shubbak.core.money.Money;
import org.shubbak.hardware.link.LinkAddress;
import org.shubbak.hardware.link.LinkOpener;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `devices pay`: one payment. A payment that an earlier run left unsettled is looked up first, and only when it is
/// proven that nothing was charged does this run charge.
@Command(
        name = "pay",
        mixinStandardHelpOptions = true,
        description = "Charge one payment; settles an earlier unsettled one first.")
public final class PayCommand implements Callable<Integer> {
    private final Function<LinkAddress, LinkOpener> links;
    private final Clock clock;
    private final Supplier<UUID> ids;

    @Mixin
    private TerminalOptions terminal = new TerminalOptions();

    @Option(names = "--amount", required = true, description = "with a decimal point: 150.00")
    private String amount = "";

    @Option(names = "--currency", required = true, description = "ILS, JOD or USD")
    private String currency = "";

    @Spec
    private @Nullable CommandSpec spec;

    /// @param links how an address becomes an opener of lines
    /// @param clock with the zone of this station, for comparing with the terminal's clock
    public PayCommand(Function<LinkAddress, LinkOpener> links, Clock clock, Supplier<UUID> ids) {
        this.links = links;
        this.clock = clock;
        this.ids = ids;
    }

    @Override
    public Integer call() {
        CommandSpec here = Objects.requireNonNull(spec);
        PaymentPrinter printer = PaymentPrinter.of(
                here.commandLine().getOut(), here.commandLine().getErr(), terminal.json);
        Money due = due(here);
        try (PaymentTerminal device = device(here, due.currency(), printer);
                PaymentJournal journal = PaymentJournal.open(terminal.journal, clock)) {
            Till till = new Till(device, journal, clock, terminal.terminalId);
            Optional<OpenPayment> open = journal.open();
            PaymentReport settled = open.isPresent() ? till.settle(open.get()) : null;
            if (settled != null && !chargeable(settled)) {
                printer.print(settled, null);
                return settled.outcome().paid() ? 0 : 1;
            }
            PaymentReport report = till.charge(ids.get(), due, printer::message);
            printer.print(report, settled);
            return report.outcome().paid() ? 0 : 1;
        } catch (IOException e) {
            printer.err().println(terminal.journal + ": " + e.getMessage());
            return 1;
        }
    }

    private static boolean chargeable(PaymentReport settled) {
        return settled.outcome() == PaymentReport.Outcome.NOT_CHARGED
                || settled.outcome() == PaymentReport.Outcome.NOT_STARTED;
    }

    private PaymentTerminal device(CommandSpec here, CurrencyCode money, PaymentPrinter printer) {
        try {
            return terminal.open(links, money, printer.err()::println);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(here.commandLine(), e.getMessage(), e);
        }
    }

    private Money due(CommandSpec here) {
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
