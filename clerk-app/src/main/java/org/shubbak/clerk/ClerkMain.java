package org.shubbak.clerk;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.text.Language;
import org.shubbak.core.text.LogTarget;
import org.shubbak.core.text.Problem;
import org.shubbak.ui.fx.Desktop;
import org.shubbak.ui.fx.StationThreads;
import org.shubbak.ui.fx.UncaughtFault;
import org.shubbak.ui.language.Direction;
import org.shubbak.ui.language.Words;
import org.shubbak.ui.start.OutOfService;
import org.shubbak.ui.start.StartTrouble;
import org.shubbak.ui.technician.StationStage;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `clerk --data DIR`: the counter of one station.
@Command(
        name = "clerk",
        description = "The counter of one station.",
        version = ClerkMain.VERSION,
        mixinStandardHelpOptions = true)
public final class ClerkMain implements Callable<Integer> {
    static final String VERSION = "clerk 0.1.0";

    @Option(names = "--data", required = true, paramLabel = "DIR", description = "the station's folder")
    private @Nullable Path data;

    @Option(
            names = "--at",
            split = ",",
            paramLabel = "X,Y",
            description = "where the window's upper left corner stands")
    private List<Double> at = List.of();

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new ClerkMain()).execute(arguments));
    }

    @Override
    public Integer call() throws InterruptedException {
        Path folder = Objects.requireNonNull(data);
        LogTarget.file(folder, "clerk");
        StartTrouble trouble = new StartTrouble(ClerkWiring.texts(), System.err);
        Optional<Problem> nowhere = Desktop.trouble();
        if (nowhere.isPresent()) {
            return trouble.say(List.of(nowhere.get()));
        }
        AtomicReference<@Nullable ClerkWindow> window = new AtomicReference<>();
        UncaughtFault fault = new UncaughtFault(incident -> {
            ClerkWindow shown = window.get();
            if (shown != null) {
                shown.report(incident);
            }
        });
        StationThreads threads = StationThreads.live(fault);
        Words words = Words.in(Language.AR, ClerkWiring.texts());
        Supplier<StationStage.Opening> opener =
                () -> ClerkProgram.open(folder, Clock.systemUTC(), threads, words, window);
        StationStage.Opening first = opener.get();
        trouble.say(first.problems());
        StationStage station = new StationStage(opener, first, words.texts(), trouble, OutOfService.For.STAFF);
        try {
            List<Problem> unseen = Desktop.show(fault, stage -> {
                        Direction.follow(words.language());
                        Desktop.place(stage, at);
                        station.show(stage);
                    })
                    .stream()
                    .toList();
            return Math.max(trouble.say(unseen), station.failed() ? 1 : 0);
        } finally {
            station.close();
        }
    }
}
