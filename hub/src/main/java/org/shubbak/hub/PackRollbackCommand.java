package org.shubbak.hub;

import java.io.PrintStream;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.text.Problem;
import org.shubbak.hub.packs.PackTarget;
import org.shubbak.hub.packs.SqlPackStandings;
import org.shubbak.hub.store.HubDatabase;
import org.shubbak.hub.store.Stored;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "rollback",
        mixinStandardHelpOptions = true,
        versionProvider = HubVersion.class,
        description = {
            "Orders stations back to the pack before the one that was last staged for them.",
            "It is a new order with a new number; stations that still have the pack need not fetch it."
        })
final class PackRollbackCommand implements Callable<Integer> {
    private final Clock clock;

    @Mixin
    private final HubCommand hub;

    @Mixin
    private final PackScope scope = new PackScope();

    @Option(
            names = "--to",
            paramLabel = "VERSION",
            description = "Which one, where it is not the one before; 'bundled' for the one each program brought.")
    private @Nullable String to;

    PackRollbackCommand(PrintStream out, PrintStream err, Clock clock) {
        this.hub = new HubCommand(out, err);
        this.clock = clock;
    }

    @Override
    public Integer call() {
        return scope.problem().map(hub::refused).orElseGet(() -> hub.withDatabase(this::back));
    }

    private int back(HubDatabase database) {
        PackOrdering ordering = new PackOrdering(hub, database, clock);
        if (to != null) {
            return ordering.order(to, scope.targets());
        }
        Set<String> versions = new LinkedHashSet<>();
        for (PackTarget target : scope.targets()) {
            Stored<Optional<String>> former = new SqlPackStandings(database).former(target);
            if (!(former instanceof Stored.Done<Optional<String>> done)) {
                return hub.done(former, version -> 1);
            }
            if (done.value().isEmpty()) {
                return hub.refused(Problem.of("pack.nothingBefore"));
            }
            versions.add(done.value().get());
        }
        return versions.size() == 1
                ? ordering.order(versions.iterator().next(), scope.targets())
                : hub.refused(Problem.of("pack.severalBefore", String.join(", ", versions)));
    }
}
