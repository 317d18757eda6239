package org.shubbak.hub;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.shubbak.hub.enrol.SqlStationRegistry;
import org.shubbak.hub.enrol.StationRegistry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@Command(
        name = "stations",
        mixinStandardHelpOptions = true,
        versionProvider = HubVersion.class,
        description = "Lists the stations that the hub knows, with the end of their certificates.")
final class StationsCommand implements Callable<Integer> {
    private final Clock clock;

    @Mixin
    private final HubCommand hub;

    StationsCommand(PrintStream out, PrintStream err, Clock clock) {
        this.hub = new HubCommand(out, err);
        this.clock = clock;
    }

    @Override
    public Integer call() {
        return hub.withDatabase(database -> hub.done(new SqlStationRegistry(database).all(), this::print));
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
