package org.shubbak.hub;

import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.shubbak.core.text.Language;
import org.shubbak.core.text.Problem;
import org.shubbak.hub.changes.AwaitingPayments;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "confirm",
        mixinStandardHelpOptions = true,
        versionProvider = HubVersion.class,
        description = {
            "Tells stations what became of looking for their payments in the system where they were made.",
            "Say --found only where reference, amount and currency agree."
        })
final class ConfirmCommand implements Callable<Integer> {
    private final Clock clock;

    @Mixin
    private final HubCommand hub;

    @Parameters(arity = "1..*", paramLabel = "ID", description = "As `hub payments` lists them.")
    private List<UUID> ids = List.of();

    @ArgGroup(multiplicity = "1")
    private Word word = new Word();

    static final class Word {
        @Option(names = "--found", description = "It is there, and the amount agrees.")
        private boolean found;

        @Option(names = "--not-found", description = "It is not there, or not for this amount.")
        private boolean notFound;

        /// One of the two was typed, never both.
        boolean found() {
            return found && !notFound;
        }
    }

    ConfirmCommand(PrintStream out, PrintStream err, Clock clock) {
        this.hub = new HubCommand(out, err);
        this.clock = clock;
    }

    @Override
    public Integer call() {
        return hub.withDatabase(database -> {
            AwaitingPayments payments = new AwaitingPayments(database);
            return ids.stream()
                    .map(id -> hub.done(payments.tell(id, word.found(), clock.instant()), station -> said(id, station)))
                    .reduce(0, Math::max);
        });
    }

    private int said(UUID id, Optional<String> station) {
        if (station.isEmpty()) {
            return hub.refused(Problem.of("hub.noSuchPayment", id.toString()));
        }
        hub.say(Hub.texts().say(Language.EN, "status.told", station.get()));
        return 0;
    }
}
