package org.shubbak.hub;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.shubbak.core.pack.CatalogueKey;
import org.shubbak.core.pack.PackFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "sign",
        mixinStandardHelpOptions = true,
        versionProvider = HubVersion.class,
        description = "Signs a pack with the catalogue key. Needs no hub and no line.")
final class PackSignCommand implements Callable<Integer> {
    private final HubCommand hub;

    @Option(names = "--pack", required = true, paramLabel = "FILE", description = "As build made it.")
    private Path pack = Path.of("");

    @Option(names = "--key", required = true, paramLabel = "FILE", description = "As keygen made it.")
    private Path key = Path.of("");

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where the signed pack is written.")
    private Path file = Path.of("");

    PackSignCommand(PrintStream out, PrintStream err) {
        this.hub = new HubCommand(out, err);
    }

    @Override
    public Integer call() {
        PackOutput output = new PackOutput(hub);
        return switch (CatalogueKey.open(key)) {
            case CatalogueKey.Opening.Refused refused -> output.refused(refused.problem());
            case CatalogueKey.Opening.Opened opened ->
                switch (PackFile.open(pack)) {
                    case PackFile.Written.Refused refused -> output.refused(refused.problem());
                    case PackFile.Written.Text text -> output.write(PackFile.sign(text.text(), opened.key()), file);
                };
        };
    }
}
