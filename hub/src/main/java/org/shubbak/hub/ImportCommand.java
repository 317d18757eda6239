package org.shubbak.hub;

import java.io.PrintStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.text.Language;
import org.shubbak.core.text.LocalText;
import org.shubbak.core.text.Problem;
import org.shubbak.hub.carry.Imported;
import org.shubbak.hub.carry.QueueImport;
import org.shubbak.hub.enrol.Authority;
import org.shubbak.hub.enrol.SqlStationRegistry;
import org.shubbak.hub.store.HubDatabase;
import org.shubbak.hub.store.SqlHubStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        versionProvider = HubVersion.class,
        description = {
            "Takes the queue of a station from the file that it wrote onto a stick (devices queue write),",
            "and writes the answer for the station beside it. The same file may be imported again."
        })
final class ImportCommand implements Callable<Integer> {
    private static final String QUEUE = ".shubbak-queue";
    private static final String ANSWERS = ".shubbak-answers";
    private final Clock clock;

    @Mixin
    private final HubCommand hub;

    @Parameters(paramLabel = "FILE", description = "What the station wrote: it ends in .shubbak-queue.")
    private Path queue = Path.of("");

    @Option(
            names = "--answers",
            paramLabel = "FILE",
            description = "Where the answer goes (default: beside FILE, ending in .shubbak-answers).")
    private @Nullable Path answers;

    ImportCommand(PrintStream out, PrintStream err, Clock clock) {
        this.hub = new HubCommand(out, err);
        this.clock = clock;
    }

    @Override
    public Integer call() {
        return hub.withDatabase(database -> switch (Authority.open(hub.data(), clock, new SecureRandom())) {
            case Authority.Opening.Refused not -> hub.refused(not.problem(), not.incident());
            case Authority.Opening.Opened opened -> said(take(database, opened.authority()));
        });
    }

    private Imported take(HubDatabase database, Authority authority) {
        Inbox inbox = new Inbox(new SqlHubStore(database), new EventRules(Hub.texts()), new Metrics(), clock);
        return new QueueImport(new SqlStationRegistry(database), inbox::take, authority, clock).take(queue, place());
    }

    private Path place() {
        String name = String.valueOf(queue.toAbsolutePath().getFileName());
        String stem = name.endsWith(QUEUE) ? name.substring(0, name.length() - QUEUE.length()) : name;
        return answers == null ? queue.toAbsolutePath().resolveSibling(stem + ANSWERS) : answers;
    }

    private int said(Imported imported) {
        return switch (imported) {
            case Imported.Refused refused -> trouble(refused.problem(), json("REFUSED"));
            case Imported.Taken taken -> said(taken);
        };
    }

    private int said(Imported.Taken taken) {
        Optional<Problem> trouble = taken.trouble()
                .or(() -> taken.answered()
                        ? Optional.empty()
                        : Optional.of(Problem.of("import.noAnswer", place().toString())));
        ObjectNode object = counted(json(trouble.isEmpty() ? "TAKEN" : "PARTLY"), taken);
        if (!hub.json()) {
            Imported.Tally tally = taken.tally();
            hub.say(Hub.texts()
                    .say(
                            Language.EN,
                            "import.taken",
                            taken.head().station(),
                            tally.accepted(),
                            tally.duplicate(),
                            tally.rejected(),
                            tally.deferred(),
                            tally.conflict()));
            if (taken.answered()) {
                hub.say(Hub.texts().say(Language.EN, "import.answers", place().toString()));
            }
        }
        if (trouble.isPresent()) {
            return trouble(trouble.get(), object);
        }
        if (hub.json()) {
            hub.say(object.toString());
        }
        return 0;
    }

    private ObjectNode counted(ObjectNode object, Imported.Taken taken) {
        object.put("station", taken.head().station())
                .put("export", taken.head().export().toString())
                .put("events", taken.tally().events())
                .put("accepted", taken.tally().accepted())
                .put("duplicate", taken.tally().duplicate())
                .put("rejected", taken.tally().rejected())
                .put("deferred", taken.tally().deferred())
                .put("conflict", taken.tally().conflict());
        if (taken.answered()) {
            object.put("answers", place().toString());
        }
        return object;
    }

    private int trouble(Problem problem, ObjectNode object) {
        if (hub.json()) {
            LocalText words = Hub.texts().both(problem);
            object.putObject("reason")
                    .put("code", problem.code())
                    .put("ar", words.ar())
                    .put("en", words.en());
            hub.say(object.toString());
        }
        return hub.refused(problem);
    }

    private static ObjectNode json(String outcome) {
        return JsonMapper.shared().createObjectNode().put("outcome", outcome);
    }
}
