package org.shubbak.hardware.payment;

import java.io.IOException;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.text.Problem;
import org.shubbak.hardware.link.LinkAddress;
import org.shubbak.hardware.link.LinkOpener;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `devices reverse`: takes one payment of the journal back. The payment is named by the terminal's receipt number;
/// there is no "last one", because a terminal may mean another by it.
@Command(
        name = "reverse",
        mixinStandardHelpOptions = true,
        description = "Take one payment of this day back, by the receipt number of the terminal.")
public final class ReverseCommand implements Callable<Integer> {
    private final Function<LinkAddress, LinkOpener> links;
    private final Clock clock;
    private final Supplier<UUID> ids;

    @Mixin
    private TerminalOptions terminal = new TerminalOptions();

    @Mixin
    private JournalOption journal = new JournalOption();

    @Option(names = "--receipt", required = true, description = "the terminal's receipt number, as 'pay' printed it")
    private String receipt = "";

    @Spec
    private @Nullable CommandSpec spec;

    public ReverseCommand(Function<LinkAddress, LinkOpener> links, Clock clock, Supplier<UUID> ids) {
        this.links = links;
        this.clock = clock;
        this.ids = ids;
    }

    @Override
    public Integer call() {
        CommandSpec here = Objects.requireNonNull(spec);
        PaymentPrinter printer = PaymentPrinter.of(
                here.commandLine().getOut(), here.commandLine().getErr(), terminal.json);
        Optional<OpenPayment> payment;
        boolean reversed;
        try (PaymentJournal kept = PaymentJournal.open(journal.path, clock)) {
            payment = kept.paid(receipt);
            reversed = payment.isPresent() && kept.isReversed(payment.get());
        } catch (IOException e) {
            printer.err().println(journal.path + ": " + e.getMessage());
            return 1;
        }
        if (payment.isEmpty()) {
            printer.refusal(Problem.of("payment.unknownReceipt", receipt));
            return 1;
        }
        if (reversed) {
            printer.refusal(Problem.of("terminal.alreadyReversed"));
            return 1;
        }
        return new MoneyRun(here, links, clock, terminal, journal)
                .run(
                        payment.get().request().amount().currency(),
                        (open, settled) -> settled.outcome().settled(),
                        (till, kept, told, settled) -> {
                            PaymentReport report = till.reverse(ids.get(), payment.get(), told::message);
                            told.print(report, settled.orElse(null));
                            return report.outcome().happened() ? 0 : 1;
                        });
    }
}
