package org.shubbak.hub;

import java.io.PrintStream;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "stage",
        mixinStandardHelpOptions = true,
        versionProvider = HubVersion.class,
        description = {
            "Orders stations to work with a published pack.",
            "Each takes it when it next asks the hub, and begins with it between two people."
        })
final class PackStageCommand implements Callable<Integer> {
    private final Clock clock;

    @Mixin
    private final HubCommand hub;

    @Mixin
    private final PackScope scope = new PackScope();

    @Option(
            names = "--pack",
            required = true,
            paramLabel = "VERSION",
            description = "As published, or 'bundled' for the catalogue that each program brought.")
    private String version = "";

    PackStageCommand(PrintStream out, PrintStream err, Clock clock) {
        this.hub = new HubCommand(out, err);
        this.clock = clock;
    }

    @Override
    public Integer call() {
        return scope.problem()
                .map(hub::refused)
                .orElseGet(() -> hub.withDatabase(
                        database -> new PackOrdering(hub, database, clock).order(version, scope.targets())));
    }
}
