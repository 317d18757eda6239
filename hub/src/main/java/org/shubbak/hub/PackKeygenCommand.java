package org.shubbak.hub;

import java.io.PrintStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.concurrent.Callable;
import org.shubbak.core.pack.CatalogueKey;
import org.shubbak.core.text.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "keygen",
        mixinStandardHelpOptions = true,
        versionProvider = HubVersion.class,
        description = {
            "Makes the key that signs catalogues. Do it on a computer without a line, and keep the file in a safe.",
            "Prints the line for station.json by which stations know the key."
        })
final class PackKeygenCommand implements Callable<Integer> {
    private final HubCommand hub;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where the key is written.")
    private Path file = Path.of("");

    PackKeygenCommand(PrintStream out, PrintStream err) {
        this.hub = new HubCommand(out, err);
    }

    @Override
    public Integer call() {
        return switch (CatalogueKey.create(file, new SecureRandom())) {
            case CatalogueKey.Opening.Refused refused -> hub.refused(refused.problem());
            case CatalogueKey.Opening.Opened made -> {
                hub.say(Hub.texts()
                        .say(Language.EN, "pack.keyMade", made.key().id().hex()));
                hub.say("\"catalogueKeys\": [\"" + made.key().written() + "\"]");
                yield 0;
            }
        };
    }
}
