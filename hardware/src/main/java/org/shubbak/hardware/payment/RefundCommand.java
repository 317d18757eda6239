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

/// `devices refund`: gives an amount to a card, for payments whose day is closed.
@Command(
        name = "refund",
        mixinStandardHelpOptions = true,
        description = "Give an amount to the card that is presented now.")
public final class RefundCommand implements Callable<Integer> {
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

    public RefundCommand(Function<LinkAddress, LinkOpener> links, Clock clock, Supplier<UUID> ids) {
        this.links = links;
        this.clock = clock;
        this.ids = ids;
    }

    @Override
    public Integer call() {
        CommandSpec here = Objects.requireNonNull(spec);
        Money due = amount.money(here);
        return new MoneyRun(here, links, clock, terminal, journal)
                .run(due.currency(), (open, settled) -> settled.outcome().settled(), (till, kept, printer, settled) -> {
                    PaymentReport report = till.refund(ids.get(), due, printer::message);
                    printer.print(report, settled.orElse(null));
                    return report.outcome().happened() ? 0 : 1;
                });
    }
}
