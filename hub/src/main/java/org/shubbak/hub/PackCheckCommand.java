package org.shubbak.hub;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.shubbak.core.pack.PackFile;
import org.shubbak.core.pack.PackKeys;
import org.shubbak.core.text.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        versionProvider = HubVersion.class,
        description = "Reads a pack as a station would: its form, its signature, and all of its catalogue.")
final class PackCheckCommand implements Callable<Integer> {
    private final HubCommand hub;

    @Parameters(paramLabel = "FILE", description = "The pack.")
    private Path pack = Path.of("");

    @Option(
            names = "--key",
            paramLabel = "KEY",
            description = "The public key, as it stands in station.json; without it any key will do.")
    private List<String> keys = List.of();

    PackCheckCommand(PrintStream out, PrintStream err) {
        this.hub = new HubCommand(out, err);
    }

    @Override
    public Integer call() {
        PackOutput output = new PackOutput(hub);
        Optional<PackKeys> known = PackKeys.of(keys);
        return switch (PackFile.open(pack)) {
            case PackFile.Written.Refused refused -> output.refused(refused.problem());
            case PackFile.Written.Text text ->
                keys.isEmpty()
                        ? output.say(PackFile.look(text.text()))
                        : known.map(these -> output.say(PackFile.check(text.text(), these)))
                                .orElseGet(() -> hub.refused(Problem.of("pack.notAKey")));
        };
    }
}
