package org.shubbak.ui.fx;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.shubbak.core.text.Problem;

/// The desktop session a program shows its window in.
public final class Desktop {
    private Desktop() {}

    /// What keeps a window from being shown here, told before anything is opened.
    public static Optional<Problem> trouble() {
        boolean nowhere = System.getProperty("os.name", "").startsWith("Linux")
                && System.getenv("DISPLAY") == null
                && System.getProperty("glass.platform") == null;
        return nowhere ? Optional.of(Problem.of("display.none")) : Optional.empty();
    }

    /// @param corner x and y of the upper left corner in pixels; empty leaves it to the desktop
    public static void place(Stage stage, List<Double> corner) {
        if (corner.size() == 2) {
            stage.setX(corner.get(0));
            stage.setY(corner.get(1));
        }
    }

    /// Shows one window and returns when it is closed, with what kept it from opening if anything did.
    public static Optional<Problem> show(UncaughtFault fault, Consumer<Stage> open) throws InterruptedException {
        CountDownLatch closed = new CountDownLatch(1);
        try {
            Platform.startup(() -> {
                Thread.currentThread().setUncaughtExceptionHandler(fault);
                Stage stage = new Stage();
                stage.setOnHidden(hidden -> closed.countDown());
                open.accept(stage);
            });
        } catch (UnsupportedOperationException | UnsatisfiedLinkError e) {
            return Optional.of(Problem.of("display.toolkit"));
        }
        closed.await();
        Platform.exit();
        return Optional.empty();
    }
}
