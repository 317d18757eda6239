package org.shubbak.clerk;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.shubbak.clerk.station.ClerkThreads;
import org.shubbak.core.text.Language;
import org.shubbak.core.text.Problem;
import org.shubbak.core.text.Texts;
import org.shubbak.ui.fx.UncaughtFault;
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
    private static final int DID_NOT_HAPPEN = 1;

    @Option(names = "--data", required = true, paramLabel = "DIR", description = "the station's folder")
    private @Nullable Path data;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new ClerkMain()).execute(arguments));
    }

    @Override
    public Integer call() throws InterruptedException {
        if (withoutDisplay()) {
            return failed("There is no display: start the counter in a desktop session.");
        }
        Path folder = Objects.requireNonNull(data);
        AtomicReference<@Nullable ClerkWindow> window = new AtomicReference<>();
        UncaughtFault fault = new UncaughtFault(incident -> {
            ClerkWindow shown = window.get();
            if (shown != null) {
                shown.report(incident);
            }
        });
        return switch (ClerkWiring.of(folder, Clock.systemUTC(), ClerkThreads.live(fault))) {
            case ClerkWiring.Opening.Refused refused -> failed(refused.problems());
            case ClerkWiring.Opening.Opened opened -> {
                try (ClerkWiring wiring = opened.wiring()) {
                    yield show(wiring, fault, window);
                }
            }
        };
    }

    private static int show(ClerkWiring wiring, UncaughtFault fault, AtomicReference<@Nullable ClerkWindow> window)
            throws InterruptedException {
        CountDownLatch closed = new CountDownLatch(1);
        try {
            Platform.startup(() -> {
                Thread.currentThread().setUncaughtExceptionHandler(fault);
                Stage stage = new Stage();
                stage.setOnHidden(hidden -> closed.countDown());
                window.set(ClerkApp.open(stage, wiring, Language.AR));
            });
        } catch (UnsupportedOperationException | UnsatisfiedLinkError e) {
            return failed("The window cannot be opened: this computer lacks a display or GTK 3 (libgtk-3-0).");
        }
        closed.await();
        Platform.exit();
        return 0;
    }

    private static boolean withoutDisplay() {
        return System.getProperty("os.name", "").startsWith("Linux")
                && System.getenv("DISPLAY") == null
                && System.getProperty("glass.platform") == null;
    }

    private static int failed(List<Problem> problems) {
        Texts texts = ClerkWiring.texts();
        problems.forEach(problem -> failed(texts.say(Language.EN, problem)));
        return DID_NOT_HAPPEN;
    }

    private static int failed(String sentence) {
        System.err.println(sentence);
        return DID_NOT_HAPPEN;
    }
}
