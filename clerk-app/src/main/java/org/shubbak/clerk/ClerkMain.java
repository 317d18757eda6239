package org.shubbak.clerk;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.text.Language;
import org.shubbak.core.text.LogTarget;
import org.shubbak.core.text.Problem;
import org.shubbak.ui.fx.Desktop;
import org.shubbak.ui.fx.StationThreads;
import org.shubbak.ui.fx.UncaughtFault;
import org.shubbak.ui.start.OutOfService;
import org.shubbak.ui.start.StartTrouble;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `clerk --data DIR`: the counter of one station.
@Command(
        name = "clerk",
        description = "The counter of one station.",
        version = "clerk 0.1.0",
        mixinStandardHelpOptions = true)
public final class ClerkMain implements Callable<Integer> {
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
        return switch (ClerkWiring.of(folder, Clock.systemUTC(), StationThreads.live(fault))) {
            case ClerkWiring.Opening.Refused refused ->
                trouble.show(refused.problems(), OutOfService.For.STAFF, fault, stage -> Desktop.place(stage, at));
            case ClerkWiring.Opening.Opened opened -> {
                try (ClerkWiring wiring = opened.wiring()) {
                    yield trouble.say(Desktop.show(fault, stage -> {
                                Desktop.place(stage, at);
                                window.set(ClerkApp.open(stage, wiring, Language.AR));
                            })
                            .stream()
                            .toList());
                }
            }
        };
    }
}
