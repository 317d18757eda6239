package org.shubbak.hub;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.shubbak.core.text.Language;
import org.shubbak.core.text.Problem;
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
                hub.withDatabase(database -> compared(new AwaitingPayments(database), good.statement()));
        };
    }

    private int compared(AwaitingPayments payments, PaymentStatement statement) {
        return hub.done(payments.list(0, Integer.MAX_VALUE), all -> {
            List<Awaiting> waiting = all.stream()
                    .filter(one -> system.name().equals(one.facts().method()))
                    .toList();
            // Asked after the list: what was counted in between is no longer free.
            return hub.done(
                    payments.counted(system.name(), statement.paid().keySet()),
                    counted -> settled(payments, StatementCheck.of(statement, waiting, counted)));
        });
    }

    private int settled(AwaitingPayments payments, StatementCheck check) {
        List<Awaiting> told = new ArrayList<>();
        int code = preview ? 0 : tell(payments, check.agreed(), told);
        if (hub.json()) {
            hub.say(JsonMapper.shared().writeValueAsString(json(check, told)));
        } else {
            say(check, told);
        }
        return Math.max(code, check.differences().isEmpty() ? 0 : 1);
    }

    /// Ends at the first that is not kept: those before are told, and the file may be given again.
    /// @param told gets each once its word is kept
    private int tell(AwaitingPayments payments, List<Awaiting> agreed, List<Awaiting> told) {
        for (Awaiting one : agreed) {
            int code = hub.done(
                    payments.tell(one.id(), true, clock.instant()),
                    station -> station.isPresent()
                            ? 0
                            : hub.refused(
                                    Problem.of("hub.noSuchPayment", one.id().toString())));
            if (code != 0) {
                return code;
            }
            told.add(one);
        }
        return 0;
    }

    private void say(StatementCheck check, List<Awaiting> told) {
        for (Awaiting one : preview ? check.agreed() : told) {
            String what = preview ? "statement.agrees" : "statement.told";
            hub.say(Hub.texts().say(Language.EN, what, PaymentsCommand.line(one), one.station()));
        }
        for (Difference difference : check.differences()) {
            String why = "statement." + difference.why().name().toLowerCase(Locale.ROOT);
            hub.say(Hub.texts().say(Language.EN, why, PaymentsCommand.line(difference.payment())));
        }
        hub.say(Hub.texts().say(Language.EN, "statement.notThere", check.notThere()));
    }

    private static ObjectNode json(StatementCheck check, List<Awaiting> told) {
        ObjectNode root = JsonMapper.shared().createObjectNode();
        ids(root.putArray("agreed"), check.agreed());
        ids(root.putArray("told"), told);
        ArrayNode differences = root.putArray("differences");
        for (Difference one : check.differences()) {
            differences
                    .addObject()
                    .put("id", one.payment().id().toString())
                    .put("why", one.why().name().toLowerCase(Locale.ROOT));
        }
        return root.put("notThere", check.notThere());
    }

    private static void ids(ArrayNode array, List<Awaiting> payments) {
        payments.forEach(one -> array.add(one.id().toString()));
    }
}
