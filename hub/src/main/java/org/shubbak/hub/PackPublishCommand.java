package org.shubbak.hub;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.shubbak.core.pack.CataloguePack;
import org.shubbak.core.pack.PackFile;
import org.shubbak.core.receipt.KeyId;
import org.shubbak.core.text.Language;
import org.shubbak.core.text.Problem;
import org.shubbak.hub.packs.Publication;
import org.shubbak.hub.packs.PublishedPack;
import org.shubbak.hub.packs.SqlPacks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "publish",
        mixinStandardHelpOptions = true,
        versionProvider = HubVersion.class,
        description = "Lays a signed pack ready at the hub. No station takes it before it is staged.")
final class PackPublishCommand implements Callable<Integer> {
    private final Clock clock;

    @Mixin
    private final HubCommand hub;

    @Parameters(paramLabel = "FILE", description = "The signed pack.")
    private Path file = Path.of("");

    PackPublishCommand(PrintStream out, PrintStream err, Clock clock) {
        this.hub = new HubCommand(out, err);
        this.clock = clock;
    }

    @Override
    public Integer call() {
        PackOutput output = new PackOutput(hub);
        return switch (PackFile.open(file)) {
            case PackFile.Written.Refused refused -> output.refused(refused.problem());
            case PackFile.Written.Text text ->
                switch (PackFile.look(text.text())) {
                    case PackFile.Reading.Refused refused -> output.refused(refused.problem());
                    case PackFile.Reading.Read read ->
                        read.pack().signedBy().isEmpty()
                                ? hub.refused(Problem.of("pack.unsigned"))
                                : publish(read.pack(), text.text());
                };
        };
    }

    private int publish(CataloguePack pack, String text) {
        PublishedPack published = new PublishedPack(
                pack.version(), pack.hash(), pack.signedBy().map(KeyId::hex).orElse(""), clock.instant());
        return hub.withDatabase(
                database -> hub.done(new SqlPacks(database).publish(published, text), came -> said(came, pack)));
    }

    private int said(Publication came, CataloguePack pack) {
        return switch (came) {
            case VERSION_TAKEN -> hub.refused(Problem.of("pack.versionTaken", pack.version()));
            case PUBLISHED, THERE_ALREADY -> {
                hub.say(Hub.texts()
                        .say(
                                Language.EN,
                                "pack.published",
                                pack.version(),
                                pack.signedBy().map(KeyId::hex).orElse("")));
                yield 0;
            }
        };
    }
}
