package org.shubbak.hardware.payment;

import java.io.IOException;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.shubbak.core.device.PaymentTerminal;
import org.shubbak.core.money.CurrencyCode;
import org.shubbak.hardware.link.LinkAddress;
import org.shubbak.hardware.link.LinkOpener;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/// One run of a command that moves money: what an earlier run left unsettled is looked up first, and only then, and
/// only where that allows it, does this run ask the terminal for anything.
record MoneyRun(
        CommandSpec here,
        Function<LinkAddress, LinkOpener> links,
        Clock clock,
        TerminalOptions terminal,
        JournalOption journal) {

    /// What this run is for.
    interface Job {
        /// The exit code.
        int with(Till till, PaymentJournal journal, PaymentPrinter printer, Optional<PaymentReport> settled)
                throws IOException;
    }

    /// @param allows whether the job may go on after what was settled first
    int run(CurrencyCode money, BiPredicate<OpenPayment, PaymentReport> allows, Job job) {
        PaymentPrinter printer = PaymentPrinter.of(
                here.commandLine().getOut(), here.commandLine().getErr(), terminal.json);
        try (PaymentTerminal device = device(money, printer);
                PaymentJournal kept = PaymentJournal.open(journal.path, clock)) {
            Till till = new Till(device, kept, clock, terminal.terminalId);
            Optional<OpenPayment> open = kept.open();
            if (open.isEmpty()) {
                return job.with(till, kept, printer, Optional.empty());
            }
            PaymentReport settled = till.settle(open.get());
            if (!allows.test(open.get(), settled)) {
                printer.print(settled, null);
                return settled.outcome().happened() ? 0 : 1;
            }
            return job.with(till, kept, printer, Optional.of(settled));
        } catch (IOException e) {
            printer.err().println(journal.path + ": " + e.getMessage());
            return 1;
        }
    }

    private PaymentTerminal device(CurrencyCode money, PaymentPrinter printer) {
        try {
            return terminal.open(links, money, printer.err()::println);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(here.commandLine(), e.getMessage(), e);
        }
    }

    /// @throws ParameterException when this is no currency of ours
    static CurrencyCode currency(CommandSpec here, String currency) {
        try {
            return CurrencyCode.valueOf(currency.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(here.commandLine(), "not a currency: " + currency, e);
        }
    }
}
