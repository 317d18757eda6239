package org.shubbak.hardware.payment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.device.TerminalSlip;
import org.shubbak.core.text.Problem;
import org.shubbak.hardware.link.LinkAddress;
import org.shubbak.hardware.link.LinkOpener;
import org.shubbak.hardware.payment.wire.ServicedTerminal;
import org.shubbak.hardware.payment.wire.TerminalCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.ObjectMapper;

/// `devices status`: whether a terminal is rightly set up and ready, and if not, what to set. Moves no money.
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = "Try a terminal and say what it is or what is wrong; moves no money.")
public final class StatusCommand implements Callable<Integer> {
    private final Function<LinkAddress, LinkOpener> links;

    @Mixin
    private TerminalOptions terminal = new TerminalOptions();

    @Option(names = "--currency", description = "which the terminal is to take", defaultValue = "ILS")
    private String currency = "ILS";

    @Option(names = "--diagnosis", description = "have the terminal try its host first")
    private boolean diagnosis;

    @Option(names = "--initialisation", description = "have the terminal fetch its set-up first")
    private boolean initialisation;

    @Option(names = "--repeat-receipt", description = "show the receipts of its last transaction once more")
    private boolean repeatReceipt;

    @Spec
    private @Nullable CommandSpec spec;

    public StatusCommand(Function<LinkAddress, LinkOpener> links) {
        this.links = links;
    }

    @Override
    public Integer call() {
        CommandSpec here = Objects.requireNonNull(spec);
        PaymentPrinter printer = PaymentPrinter.of(
                here.commandLine().getOut(), here.commandLine().getErr(), terminal.json);
        try (ServicedTerminal device = device(here, printer)) {
            Optional<Problem> served = Optional.empty();
            if (initialisation) {
                served = device.initialise();
            }
            if (diagnosis && served.isEmpty()) {
                served = device.diagnose();
            }
            TerminalCheck check = device.check();
            List<TerminalSlip> slips = repeatReceipt ? device.repeatReceipt() : List.of();
            Found found = Found.of(check, served.orElse(null));
            print(printer, found, slips);
            return found.word().equals("WORKS") && served.isEmpty() ? 0 : 1;
        }
    }

    /// What is said, whichever way the trial went.
    private record Found(
            String word,
            @Nullable String terminalId,
            @Nullable String version,
            @Nullable Problem reason) {
        static Found of(TerminalCheck check, @Nullable Problem served) {
            return switch (check) {
                case TerminalCheck.Works works ->
                    new Found("WORKS", works.terminalId(), works.version(), served == null ? works.note() : served);
                case TerminalCheck.Faulty faulty ->
                    new Found(
                            faulty.fault().kind().name(),
                            null,
                            null,
                            faulty.fault().problem());
            };
        }
    }

    private static void print(PaymentPrinter printer, Found found, List<TerminalSlip> slips) {
        if (printer.json()) {
            Map<String, @Nullable Object> all = new LinkedHashMap<>();
            all.put("outcome", found.word());
            all.put("terminalId", found.terminalId());
            all.put("version", found.version());
            all.put("slips", slips);
            Problem reason = found.reason();
            all.put("reason", reason == null ? null : PaymentReport.words(printer.texts(), reason));
            printer.out().println(new ObjectMapper().writeValueAsString(all));
        } else {
            printer.out()
                    .println(found.word()
                            + (found.terminalId() == null ? "" : " terminal " + found.terminalId())
                            + (found.version() == null ? "" : " version " + found.version()));
            slips.forEach(slip -> slip.lines().forEach(printer.out()::println));
        }
        if (found.reason() != null) {
            printer.message(found.reason());
        }
        printer.out().flush();
    }

    private ServicedTerminal device(CommandSpec here, PaymentPrinter printer) {
        try {
            return terminal.open(links, MoneyRun.currency(here, currency), printer.err()::println);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(here.commandLine(), e.getMessage(), e);
        }
    }
}
