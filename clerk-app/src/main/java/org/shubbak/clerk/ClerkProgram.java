package org.shubbak.clerk;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.shubbak.ui.fx.StationThreads;
import org.shubbak.ui.language.Words;
import org.shubbak.ui.technician.StationStage;

/// The counter as what its station's window holds most of the time.
public final class ClerkProgram implements StationStage.Program {
    private final ClerkWiring wiring;
    private final Words words;
    private final AtomicReference<@Nullable ClerkWindow> shown;
    private @Nullable ClerkWindow window;

    private ClerkProgram(ClerkWiring wiring, Words words, AtomicReference<@Nullable ClerkWindow> shown) {
        this.wiring = wiring;
        this.words = words;
        this.shown = shown;
    }

    /// Opens the counter, or says what keeps it from opening. Blocks.
    /// @param shown gets the window when there is one
    public static StationStage.Opening open(
            Path data, Clock clock, StationThreads threads, Words words, AtomicReference<@Nullable ClerkWindow> shown) {
        return switch (ClerkWiring.of(data, clock, threads)) {
            case ClerkWiring.Opening.Refused refused ->
                new StationStage.Opening(
                        null, refused.problems(), TechnicianWiring.of(data, null, null, clock, threads));
            case ClerkWiring.Opening.Opened opened ->
                new StationStage.Opening(
                        new ClerkProgram(opened.wiring(), words, shown),
                        List.of(),
                        TechnicianWiring.of(
                                data,
                                opened.wiring().courier(),
                                opened.wiring().station().devices(),
                                clock,
                                threads));
        };
    }

    @Override
    public void show(Stage stage, Runnable technician) {
        ClerkWindow there = window;
        if (there == null) {
            there = ClerkApp.open(stage, wiring, words, technician);
            window = there;
            shown.set(there);
        } else {
            stage.setScene(there.scene());
            there.pause(false);
        }
    }

    @Override
    public void pause() {
        ClerkWindow there = window;
        if (there != null) {
            there.pause(true);
        }
    }

    @Override
    public void close() {
        wiring.close();
    }
}
