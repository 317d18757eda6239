package org.shubbak.hub;

import java.io.PrintStream;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.shubbak.core.sync.wire.ChangeJson;
import org.shubbak.core.sync.wire.MinistryWord;
import org.shubbak.core.text.Language;
import org.shubbak.core.text.LocalText;
import org.shubbak.core.text.Problem;
import org.shubbak.hub.changes.SqlStationChanges;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        versionProvider = HubVersion.class,
        description = {
            "Tells the station of an application what its ministry decided.",
            "The sentences are shown to clerks and read to the person: name nobody in them."
        })
final class StatusCommand implements Callable<Integer> {
    private final Clock clock;

    @Mixin
    private final HubCommand hub;

    @Option(names = "--application", required = true, paramLabel = "ID", description = "As the hub lists it.")
    private UUID application = new UUID(0, 0);

    @Option(
            names = "--state",
            required = true,
            paramLabel = "STATE",
            description = "in-progress, needs-correction, ready, done or refused.")
    private String state = "";

    @Option(
            names = "--ar",
            required = true,
            paramLabel = "TEXT",
            description = "What the person should know, in Arabic.")
    private String arabic = "";

    @Option(names = "--en", required = true, paramLabel = "TEXT", description = "The same in English.")
    private String english = "";

    StatusCommand(PrintStream out, PrintStream err, Clock clock) {
        this.hub = new HubCommand(out, err);
        this.clock = clock;
    }

    @Override
    public Integer call() {
        Optional<MinistryWord.State> known = Arrays.stream(MinistryWord.State.values())
                .filter(one -> ChangeJson.written(one).equals(state))
                .findFirst();
        if (known.isEmpty()) {
            return hub.refused(Problem.of("hub.noSuchState", state));
        }
        if (arabic.isBlank() || english.isBlank() || arabic.length() + english.length() > 1000) {
            return hub.refused(Problem.of("hub.statusText"));
        }
        MinistryWord word = new MinistryWord(
                application,
                known.get(),
                new LocalText(arabic.strip(), english.strip()),
                clock.instant().toString());
        return hub.withDatabase(
                database -> hub.done(new SqlStationChanges(database).tell(word, clock.instant()), this::print));
    }

    private int print(Optional<String> station) {
        if (station.isEmpty()) {
            return hub.refused(Problem.of("hub.noSuchApplication", application.toString()));
        }
        JsonMapper json = JsonMapper.shared();
        hub.say(
                hub.json()
                        ? json.writeValueAsString(json.createObjectNode()
                                .put("application", application.toString())
                                .put("station", station.get()))
                        : Hub.texts().say(Language.EN, "status.told", station.get()));
        return 0;
    }
}
