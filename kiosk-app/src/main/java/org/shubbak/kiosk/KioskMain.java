package org.shubbak.kiosk;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.text.LogTarget;
import org.shubbak.core.text.Problem;
import org.shubbak.ui.fx.Desktop;
import org.shubbak.ui.fx.StationThreads;
import org.shubbak.ui.fx.UncaughtFault;
import org.shubbak.ui.start.OutOfService;
import org.shubbak.ui.start.StartTrouble;
import org.shubbak.ui.technician.StationStage;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `kiosk --data DIR`: citizens' self-service at one station.
@Command(
        name = "kiosk",
        description = "Citizens' self-service at one station.",
        version = KioskMain.VERSION,
        mixinStandardHelpOptions = true)
public final class KioskMain implements Callable<Integer> {
    static final String VERSION = "kiosk 0.1.0";

    @Option(names = "--data", required = true, paramLabel = "DIR", description = "the station's folder")
    private @Nullable Path data;

    @Option(names = "--windowed", description = "in a window instead of the whole screen")
    private boolean windowed;

    @Option(
            names = "--at",
            split = ",",
            paramLabel = "X,Y",
            description = "where the window's upper left corner stands")
    private List<Double> at = List.of();

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new KioskMain()).execute(arguments));
    }

    @Override
    public Integer call() throws InterruptedException {
        Path folder = Objects.requireNonNull(data);
        LogTarget.file(folder, "kiosk");
        StartTrouble trouble = new StartTrouble(KioskWiring.texts(), System.err);
        Optional<Problem> nowhere = Desktop.trouble();
        if (nowhere.isPresent()) {
            return trouble.say(List.of(nowhere.get()));
        }
        AtomicReference<@Nullable KioskWiring> shown = new AtomicReference<>();
        UncaughtFault fault = new UncaughtFault(incident -> {
            KioskWiring kiosk = shown.get();
            if (kiosk != null) {
                kiosk.stop(incident);
            }
        });
        StationThreads threads = StationThreads.live(fault);
        Supplier<StationStage.Opening> opener =
                () -> KioskProgram.open(folder, Clock.systemUTC(), threads, trouble, shown);
        StationStage.Opening first = opener.get();
        trouble.say(first.problems());
        StationStage station = new StationStage(opener, first, KioskWiring.texts(), trouble, OutOfService.For.CITIZENS);
        try {
            List<Problem> unseen = Desktop.show(fault, stage -> {
                        place(stage);
                        station.show(stage);
                    })
                    .stream()
                    .toList();
            return Math.max(trouble.say(unseen), station.failed() ? 1 : 0);
        } finally {
            station.close();
        }
    }

    private void place(Stage stage) {
        stage.setFullScreenExitHint("");
        stage.setFullScreen(!windowed);
        if (windowed) {
            stage.setWidth(540);
            stage.setHeight(960);
        }
        Desktop.place(stage, at);
    }
}
