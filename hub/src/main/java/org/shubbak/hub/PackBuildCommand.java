package org.shubbak.hub;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.shubbak.core.pack.PackFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "build",
        mixinStandardHelpOptions = true,
        versionProvider = HubVersion.class,
        description =
                "Makes a pack of a catalogue folder, unsigned. Says what is wrong with the folder, and then makes none.")
final class PackBuildCommand implements Callable<Integer> {
    private final HubCommand hub;

    @Option(names = "--folder", required = true, paramLabel = "DIR", description = "catalogue.json lies in it.")
    private Path folder = Path.of("");

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where the pack is written.")
    private Path file = Path.of("");

    PackBuildCommand(PrintStream out, PrintStream err) {
        this.hub = new HubCommand(out, err);
    }

    @Override
    public Integer call() {
        return new PackOutput(hub).write(PackFile.build(folder), file);
    }
}
