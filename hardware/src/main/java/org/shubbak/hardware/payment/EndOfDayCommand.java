package org.shubbak.hardware.payment;

import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.money.CurrencyCode;
import org.shubbak.hardware.link.LinkAddress;
import org.shubbak.hardware.link.LinkOpener;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `devices end-of-day`: closes the terminal's day. A difference to the journal is reported and never corrected.
@Command(
        name = "end-of-day",
        mixinStandardHelpOptions = true,
        description = "Close the terminal's day and compare its totals with the journal.")
public final class EndOfDayCommand implements Callable<Integer> {
    private final Function<LinkAddress, LinkOpener> links;
    private final Clock clock;
    private final Supplier<UUID> ids;

    @Mixin
    private TerminalOptions terminal = new TerminalOptions();

    @Mixin
    private JournalOption journal = new JournalOption();

    @Option(names = "--currency", description = "of the terminal's totals: ILS, JOD or USD", defaultValue = "ILS")
    private String currency = "ILS";

    @Spec
    private @Nullable CommandSpec spec;

    public EndOfDayCommand(Function<LinkAddress, LinkOpener> links, Clock clock, Supplier<UUID> ids) {
        this.links = links;
        this.clock = clock;
        this.ids = ids;
    }

    @Override
    public Integer call() {
        CommandSpec here = Objects.requireNonNull(spec);
        CurrencyCode money = MoneyRun.currency(here, currency);
        return new MoneyRun(here, links, clock, terminal, journal)
                .run(money, (open, settled) -> settled.outcome().settled(), (till, kept, printer, settled) -> {
                    long ours = kept.ofOpenDay(money);
                    DayReport report = new DayReport(till.endOfDay(ids.get(), printer::message), money, ours);
                    printer.print(report);
                    return report.closed() ? 0 : 1;
                });
    }
}
