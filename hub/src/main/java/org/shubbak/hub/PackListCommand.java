package org.shubbak.hub;

import java.io.PrintStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.shubbak.hub.packs.PackTarget;
import org.shubbak.hub.packs.PublishedPack;
import org.shubbak.hub.packs.SqlPackStandings;
import org.shubbak.hub.packs.SqlPacks;
import org.shubbak.hub.packs.StationPack;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        versionProvider = HubVersion.class,
        description = "Lists the published packs, and how each station stands with its catalogue.")
final class PackListCommand implements Callable<Integer> {

    @Mixin
    private final HubCommand hub;

    PackListCommand(PrintStream out, PrintStream err) {
        this.hub = new HubCommand(out, err);
    }

    @Override
    public Integer call() {
        return hub.withDatabase(database -> hub.done(
                new SqlPacks(database).all(),
                packs -> hub.done(
                        new SqlPackStandings(database).of(PackTarget.ALL), stations -> print(packs, stations))));
    }

    private int print(List<PublishedPack> packs, List<StationPack> stations) {
        if (hub.json()) {
            ObjectNode root = JsonMapper.shared().createObjectNode();
            ArrayNode published = root.putArray("packs");
            packs.forEach(pack -> published
                    .addObject()
                    .put("version", pack.version())
                    .put("key", pack.keyId())
                    .put("publishedAt", time(pack.publishedAt())));
            ArrayNode standings = root.putArray("stations");
            stations.forEach(station -> fill(standings.addObject(), station));
            hub.say(JsonMapper.shared().writeValueAsString(root));
            return 0;
        }
        packs.forEach(
                pack -> hub.say(String.join("\t", "pack", pack.version(), pack.keyId(), time(pack.publishedAt()))));
        stations.forEach(station -> hub.say(String.join(
                "\t",
                "station",
                station.station(),
                station.office(),
                station.inForce(),
                station.state() == null ? "-" : station.state(),
                station.reason() == null ? "-" : station.reason(),
                time(station.reportedAt()))));
        return 0;
    }

    private static void fill(ObjectNode one, StationPack station) {
        one.put("station", station.station())
                .put("office", station.office())
                .put("ordered", station.ordered())
                .put("inForce", station.inForce());
        if (station.state() != null) {
            one.put("order", station.number())
                    .put("state", station.state())
                    .put("reportedAt", time(station.reportedAt()));
        }
        if (station.reason() != null) {
            one.put("reason", station.reason());
        }
    }

    private static String time(@Nullable Instant time) {
        return time == null ? "-" : time.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
