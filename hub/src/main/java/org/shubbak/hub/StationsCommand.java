package org.shubbak.hub;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.receipt.ListedStation;
import org.shubbak.core.receipt.StationListFile;
import org.shubbak.core.text.Incident;
import org.shubbak.core.text.Problem;
import org.shubbak.hub.enrol.Authority;
import org.shubbak.hub.enrol.SqlStationRegistry;
import org.shubbak.hub.enrol.StationRegistry;
import org.shubbak.hub.receipts.SqlListedStations;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@Command(
        name = "stations",
        mixinStandardHelpOptions = true,
        versionProvider = HubVersion.class,
        description = {
            "Lists the stations that the hub knows, with the end of their certificates.",
            "With --signed, writes the list by which officials check receipts without a line (devices verify-receipt)."
        })
final class StationsCommand implements Callable<Integer> {
    private final Clock clock;

    @Mixin
    private final HubCommand hub;

    @Option(names = "--signed", paramLabel = "FILE", description = "Where the signed list is written.")
    private @Nullable Path signed;

    StationsCommand(PrintStream out, PrintStream err, Clock clock) {
        this.hub = new HubCommand(out, err);
        this.clock = clock;
    }

    @Override
    public Integer call() {
        Path file = signed;
        return hub.withDatabase(database -> file == null
                ? hub.done(new SqlStationRegistry(database).all(), this::print)
                : hub.done(new SqlListedStations(database).all(), stations -> sign(stations, file)));
    }

    private int sign(List<ListedStation> stations, Path file) {
        return switch (Authority.open(hub.data(), clock, new SecureRandom())) {
            case Authority.Opening.Refused not -> hub.refused(not.problem(), not.incident());
            case Authority.Opening.Opened opened -> {
                try {
                    Files.write(file, StationListFile.write(stations, clock.instant(), opened.authority()));
                    yield 0;
                } catch (IOException e) {
                    yield hub.refused(Problem.of("hub.notWritten", file.toString()), Incident.of(e));
                }
            }
        };
    }

    private int print(List<StationRegistry.Row> rows) {
        if (hub.json()) {
            ObjectNode root = JsonMapper.shared().createObjectNode();
            ArrayNode stations = root.putArray("stations");
            rows.forEach(row -> fill(stations.addObject(), row));
            hub.say(JsonMapper.shared().writeValueAsString(root));
            return 0;
        }
        for (StationRegistry.Row row : rows) {
            hub.say(String.join("\t", row.name(), row.office(), state(row), time(row.certificateUntil())));
        }
        return 0;
    }

    private void fill(ObjectNode one, StationRegistry.Row row) {
        one.put("station", row.name())
                .put("office", row.office())
                .put("state", state(row))
                .put("since", time(row.since()));
        if (row.certificateUntil() != null) {
            one.put("certificateUntil", time(row.certificateUntil()));
        }
        if (row.revokedAt() != null) {
            one.put("revokedAt", time(row.revokedAt()));
        }
    }

    private String state(StationRegistry.Row row) {
        Instant until = row.certificateUntil();
        if (row.revokedAt() != null) {
            return "revoked";
        }
        if (until == null) {
            return "key-only";
        }
        return clock.instant().isBefore(until) ? "enrolled" : "expired";
    }

    private static String time(@Nullable Instant time) {
        return time == null ? "-" : time.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
