package org.shubbak.hub;

import java.io.PrintStream;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.shubbak.core.text.Language;
import org.shubbak.core.text.Problem;
import org.shubbak.hub.enrol.SqlStationRegistry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

@Command(
        name = "revoke",
        mixinStandardHelpOptions = true,
        versionProvider = HubVersion.class,
        description = "Refuses a station from this moment on, also on connections that are open.")
final class RevokeCommand implements Callable<Integer> {
    private final Clock clock;

    @Mixin
    private final HubCommand hub;

    @Option(names = "--station", required = true, paramLabel = "NAME", description = "As `hub stations` lists it.")
    private String station = "";

    RevokeCommand(PrintStream out, PrintStream err, Clock clock) {
        this.hub = new HubCommand(out, err);
        this.clock = clock;
    }

    @Override
    public Integer call() {
        return hub.withDatabase(
                database -> hub.done(new SqlStationRegistry(database).revoke(station, clock.instant()), this::print));
    }

    private int print(boolean known) {
        if (!known) {
            return hub.refused(Problem.of("hub.noSuchStation", station));
        }
        JsonMapper json = JsonMapper.shared();
        hub.say(
                hub.json()
                        ? json.writeValueAsString(
                                json.createObjectNode().put("station", station).put("revoked", true))
                        : Hub.texts().say(Language.EN, "enrol.revoked", station));
        return 0;
    }
}
