package org.shubbak.hardware.payment;

import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.money.Money;
import org.shubbak.hardware.link.LinkAddress;
import org.shubbak.hardware.link.LinkOpener;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
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

    @Mixin
    private JournalOption journal = new JournalOption();

    @Mixin
    private AmountOptions amount = new AmountOptions();

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
        Money due = amount.money(here);
        return new MoneyRun(here, links, clock, terminal, journal)
                .run(due.currency(), PayCommand::chargeable, (till, kept, printer, settled) -> {
                    PaymentReport report = till.charge(ids.get(), due, printer::message);
                    printer.print(report, settled.orElse(null));
                    return report.outcome().happened() ? 0 : 1;
                });
    }

    /// A payment that turns out to be made is not made again. Money that was to be given back is another matter, once
    /// it is known what became of it.
    private static boolean chargeable(OpenPayment open, PaymentReport settled) {
        return open.kind() == JournalEntry.Kind.PAYMENT
                ? settled.outcome() == PaymentReport.Outcome.NOT_CHARGED
                        || settled.outcome() == PaymentReport.Outcome.NOT_STARTED
                : settled.outcome().settled();
    }
}
