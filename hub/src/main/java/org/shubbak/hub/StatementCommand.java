package org.shubbak.hub;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.shubbak.core.text.Language;
import org.shubbak.hub.changes.AwaitingPayments;
import org.shubbak.hub.changes.AwaitingPayments.Awaiting;
import org.shubbak.hub.changes.PaymentStatement;
import org.shubbak.hub.changes.StatementCheck;
import org.shubbak.hub.changes.StatementCheck.Difference;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@Command(
        name = "statement",
        mixinStandardHelpOptions = true,
        versionProvider = HubVersion.class,
        description = {
            "Compares a statement of another payment system with the payments that wait for it, and tells the stations",
            "of those whose reference, amount and currency agree. Whatever leaves a doubt is listed for a person.",
            "Exit code 1 says that there is such a one."
        })
final class StatementCommand implements Callable<Integer> {
    private static final int PAGE = 500;

    private final Clock clock;

    @Mixin
    private final HubCommand hub;

    @Parameters(paramLabel = "FILE", description = "CSV in UTF-8 with the columns reference, amount and currency.")
    private Path file = Path.of("");

    enum OtherSystem {
        ESADAD,
        WALLET
    }

    @Option(names = "--of", required = true, description = "Whose statement it is: ${COMPLETION-CANDIDATES}.")
    private OtherSystem system = OtherSystem.ESADAD;

    @Option(names = "--preview", description = "Shows what would be told, and tells nobody.")
    private boolean preview;

    StatementCommand(PrintStream out, PrintStream err, Clock clock) {
        this.hub = new HubCommand(out, err);
        this.clock = clock;
    }

    @Override
    public Integer call() {
        return switch (PaymentStatement.read(file)) {
            case PaymentStatement.Reading.Bad bad -> hub.refused(bad.problem());
            case PaymentStatement.Reading.Good good ->
                hub.withDatabase(database -> waiting(new AwaitingPayments(database), good.statement(), 0, List.of()));
        };
    }

    private int waiting(AwaitingPayments payments, PaymentStatement statement, long after, List<Awaiting> before) {
        return hub.done(payments.list(after, PAGE), page -> {
            List<Awaiting> all = new ArrayList<>(before);
            page.stream()
                    .filter(one -> system.name().equals(one.facts().method()))
                    .forEach(all::add);
            return page.size() == PAGE
                    ? waiting(payments, statement, page.getLast().arrival(), all)
                    : compared(payments, statement, all);
        });
    }

    private int compared(AwaitingPayments payments, PaymentStatement statement, List<Awaiting> waiting) {
        return hub.done(payments.counted(system.name(), statement.paid().keySet()), counted -> {
            StatementCheck check = StatementCheck.of(statement, waiting, counted);
            int told = preview ? 0 : tell(payments, check.agreed());
            say(check);
            return Math.max(told, check.differences().isEmpty() ? 0 : 1);
        });
    }

    private int tell(AwaitingPayments payments, List<Awaiting> agreed) {
        for (Awaiting one : agreed) {
            int code = hub.done(payments.tell(one.id(), true, clock.instant()), station -> gone(station));
            if (code != 0) {
                return code; // those before are told, and the file may be given again
            }
        }
        return 0;
    }

    /// Nothing takes back what waits: it was listed a moment ago.
    private static int gone(Optional<String> station) {
        return station.isPresent() ? 0 : 1;
    }

    private void say(StatementCheck check) {
        if (hub.json()) {
            hub.say(JsonMapper.shared().writeValueAsString(json(check)));
            return;
        }
        for (Awaiting one : check.agreed()) {
            hub.say(Hub.texts()
                    .say(
                            Language.EN,
                            preview ? "statement.agrees" : "statement.told",
                            PaymentsCommand.line(one),
                            one.station()));
        }
        for (Difference difference : check.differences()) {
            String why = "statement." + difference.why().name().toLowerCase(Locale.ROOT);
            hub.say(Hub.texts().say(Language.EN, why, PaymentsCommand.line(difference.payment())));
        }
        hub.say(Hub.texts().say(Language.EN, "statement.notThere", check.notThere()));
    }

    private ObjectNode json(StatementCheck check) {
        ObjectNode root = JsonMapper.shared().createObjectNode();
        ArrayNode agreed = root.put("told", !preview).putArray("agreed");
        check.agreed().forEach(one -> agreed.add(one.id().toString()));
        ArrayNode differences = root.putArray("differences");
        for (Difference one : check.differences()) {
            differences
                    .addObject()
                    .put("id", one.payment().id().toString())
                    .put("why", one.why().name().toLowerCase(Locale.ROOT));
        }
        return root.put("notThere", check.notThere());
    }
}
