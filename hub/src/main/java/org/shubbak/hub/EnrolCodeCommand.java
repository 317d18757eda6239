package org.shubbak.hub;

import java.io.PrintStream;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import org.shubbak.core.identity.EnrolCode;
import org.shubbak.core.text.Language;
import org.shubbak.core.text.Problem;
import org.shubbak.hub.enrol.Authority;
import org.shubbak.hub.enrol.Enrolling;
import org.shubbak.hub.enrol.SqlStationRegistry;
import org.shubbak.hub.store.HubDatabase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

@Command(
        name = "enrol-code",
        mixinStandardHelpOptions = true,
        versionProvider = HubVersion.class,
        description = {
            "Prints a code that enrols one station, once, within 24 hours.",
            "A station that is known under the name, or was revoked, is replaced by whoever uses it."
        })
final class EnrolCodeCommand implements Callable<Integer> {
    private static final String NAME = "[\\p{L}\\p{M}\\p{Nd} ._-]{1,64}";

    private final Clock clock;

    @Mixin
    private final HubCommand hub;

    @Option(names = "--station", required = true, paramLabel = "NAME", description = "As the station calls itself.")
    private String station = "";

    @Option(names = "--office", paramLabel = "OFFICE", description = "Where it stands, for example RAM.")
    private String office = "";

    EnrolCodeCommand(PrintStream out, PrintStream err, Clock clock) {
        this.hub = new HubCommand(out, err);
        this.clock = clock;
    }

    @Override
    public Integer call() {
        if (!station.matches(NAME) || !(office.isEmpty() || office.matches(NAME))) {
            return hub.refused(Problem.of("hub.stationName"));
        }
        return hub.withDatabase(this::code);
    }

    private int code(HubDatabase database) {
        return switch (Authority.open(hub.data(), clock, new SecureRandom())) {
            case Authority.Opening.Refused not -> hub.refused(not.problem(), not.incident());
            case Authority.Opening.Opened opened -> {
                Enrolling enrolling = new Enrolling(opened.authority(), new SqlStationRegistry(database), clock);
                yield hub.done(enrolling.code(station, office), this::print);
            }
        };
    }

    private int print(EnrolCode code) {
        String until = clock.instant()
                .plus(Enrolling.CODE_LIVES)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
        if (hub.json()) {
            JsonMapper json = JsonMapper.shared();
            hub.say(json.writeValueAsString(json.createObjectNode()
                    .put("code", code.text())
                    .put("station", station)
                    .put("office", office)
                    .put("validUntil", until)));
        } else {
            hub.say(code.text());
            hub.say(Hub.texts().say(Language.EN, "enrol.codeUntil", station, until));
        }
        return 0;
    }
}
