package org.shubbak.hub;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.text.Incident;
import org.shubbak.core.text.Language;
import org.shubbak.core.text.Problem;
import org.shubbak.core.text.Texts;
import org.shubbak.hub.store.DatabaseOpening;
import org.shubbak.hub.store.HubDatabase;
import org.shubbak.hub.store.ServerAddress;
import org.shubbak.hub.store.Stored;
import picocli.CommandLine.Option;

/// What the commands share that an operator gives beside a running hub: where the data is, and how a failure is said.
final class HubCommand {
    private final PrintStream out;
    private final PrintStream err;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "hub-data",
            description = "The hub's folder (default: ${DEFAULT-VALUE}).")
    private Path data = Path.of("");

    @Option(
            names = "--database",
            paramLabel = "URL",
            converter = DatabaseUrl.class,
            description = "The PostgreSQL server, where the hub runs on one.")
    private @Nullable ServerAddress server;

    @Option(names = "--json", description = "One JSON object and nothing else.")
    private boolean json;

    HubCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    Path data() {
        return data;
    }

    boolean json() {
        return json;
    }

    void say(String line) {
        out.println(line);
    }

    void complain(String line) {
        err.println(line);
    }

    int withDatabase(Function<HubDatabase, Integer> work) {
        return switch (HubDatabase.beside(data, Optional.ofNullable(server))) {
            case DatabaseOpening.Refused not -> refused(not.problem(), not.incident());
            case DatabaseOpening.Opened opened -> {
                try (HubDatabase database = opened.database()) {
                    yield work.apply(database);
                }
            }
        };
    }

    <T> int done(Stored<T> stored, Function<T, Integer> then) {
        return switch (stored) {
            case Stored.Done<T> done -> then.apply(done.value());
            case Stored.Late<T> late -> refused(Problem.of("busy"));
            case Stored.Failed<T> failed -> refused(Problem.of("not-kept"), failed.incident());
        };
    }

    int refused(Problem problem) {
        Texts texts = Hub.texts();
        for (Language language : Language.values()) {
            err.println(texts.say(language, problem));
        }
        return 1;
    }

    int refused(Problem problem, Incident incident) {
        Texts texts = Hub.texts();
        for (Language language : Language.values()) {
            err.println(
                    texts.say(language, problem) + " (" + texts.say(language, "start.incident", incident.code()) + ")");
        }
        return 1;
    }
}
