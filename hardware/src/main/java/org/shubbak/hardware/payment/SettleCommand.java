package org.shubbak.hardware.payment;

import java.io.IOException;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.device.PaymentTerminal;
import org.shubbak.core.text.Problem;
import org.shubbak.hardware.link.LinkAddress;
import org.shubbak.hardware.link.LinkOpener;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `devices settle`: looks up the payment that an earlier run left unsettled. Never charges.
@Command(name = "settle", mixinStandardHelpOptions = true, description = "Look up a payment in doubt; never charges.")
public final class SettleCommand implements Callable<Integer> {
    private final Function<LinkAddress, LinkOpener> links;
    private final Clock clock;

    @Mixin
    private TerminalOptions terminal = new TerminalOptions();

    @Mixin
    private JournalOption journalFile = new JournalOption();

    @Option(
            names = "--decide",
            description = "a person's decision from the terminal's own slip, where the lookup decides nothing:"
                    + " ${COMPLETION-CANDIDATES}")
    private @Nullable Decision decision;

    @Spec
    private @Nullable CommandSpec spec;

    /// What people can read off the terminal's slip and totals.
    enum Decision {
        PAID,
        NOT_CHARGED,
        GIVEN_BACK,
        NOT_GIVEN_BACK;

        boolean happened() {
            return this == PAID || this == GIVEN_BACK;
        }

        boolean about(JournalEntry.Kind kind) {
            return (this == PAID || this == NOT_CHARGED) == (kind == JournalEntry.Kind.PAYMENT);
        }
    }

    public SettleCommand(Function<LinkAddress, LinkOpener> links, Clock clock) {
        this.links = links;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        CommandSpec here = Objects.requireNonNull(spec);
        PaymentPrinter printer = PaymentPrinter.of(
                here.commandLine().getOut(), here.commandLine().getErr(), terminal.json);
        try (PaymentJournal journal = PaymentJournal.open(journalFile.path, clock)) {
            Optional<OpenPayment> last = journal.last();
            if (last.isEmpty()) {
                printer.err().println(journalFile.path + " holds no payment");
                return 1;
            }
            try (PaymentTerminal device = device(here, last.get(), printer)) {
                Till till = new Till(device, journal, clock, terminal.terminalId);
                PaymentReport report = settle(last.get(), till, journal);
                printer.print(report, null);
                return report.outcome().settled() ? 0 : 1;
            }
        } catch (IOException e) {
            printer.err().println(journalFile.path + ": " + e.getMessage());
            return 1;
        }
    }

    private PaymentReport settle(OpenPayment payment, Till till, PaymentJournal journal) throws IOException {
        JournalEntry known = payment.outcome();
        if (payment.settled() && known != null) {
            PaymentReport.Outcome word = PaymentReport.Outcome.valueOf(String.valueOf(known.outcome()));
            return new PaymentReport(word, payment.request(), known.result(), known.reason());
        }
        PaymentReport report = till.settle(payment);
        if (decision == null || !decision.about(payment.kind()) || report.outcome() != PaymentReport.Outcome.MANUAL) {
            return report;
        }
        PaymentReport decided = new PaymentReport(
                decision.happened()
                        ? PaymentReport.Outcome.done(payment.kind())
                        : PaymentReport.Outcome.notDone(payment.kind()),
                payment.request(),
                report.result(),
                Problem.of("payment.decidedByHand"));
        journal.outcome(payment.request().paymentId(), decided);
        return decided;
    }

    private PaymentTerminal device(CommandSpec here, OpenPayment payment, PaymentPrinter printer) {
        try {
            return terminal.open(links, payment.request().amount().currency(), printer.err()::println);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(here.commandLine(), e.getMessage(), e);
        }
    }
}
