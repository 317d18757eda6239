package org.shubbak.kiosk;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.shubbak.ui.fx.StationThreads;
import org.shubbak.ui.start.StartTrouble;
import org.shubbak.ui.technician.StationStage;

/// The kiosk as what its station's window holds most of the time.
public final class KioskProgram implements StationStage.Program {
    private final StationWiring.Opening.Opened opened;
    private final AtomicReference<@Nullable KioskWiring> shown;
    private @Nullable KioskApp app;

    private KioskProgram(StationWiring.Opening.Opened opened, AtomicReference<@Nullable KioskWiring> shown) {
        this.opened = opened;
        this.shown = shown;
    }

    /// Opens the kiosk, or says what keeps it from opening. Blocks.
    /// @param shown gets the kiosk when it is in the window
    public static StationStage.Opening open(
            Path data,
            Clock clock,
            StationThreads threads,
            StartTrouble trouble,
            AtomicReference<@Nullable KioskWiring> shown) {
        return switch (StationWiring.open(data, clock, threads)) {
            case StationWiring.Opening.Refused refused ->
                new StationStage.Opening(
                        null, refused.problems(), TechnicianWiring.of(data, null, null, clock, threads));
            case StationWiring.Opening.Opened opened -> {
                trouble.note(opened.notices());
                yield new StationStage.Opening(
                        new KioskProgram(opened, shown),
                        List.of(),
                        TechnicianWiring.of(
                                data, opened.courier(), opened.ground().devices(), clock, threads));
            }
        };
    }

    @Override
    public void show(Stage stage, Runnable technician) {
        KioskApp there = app;
        if (there == null) {
            KioskWiring kiosk = KioskWiring.of(opened.ground(), () -> {});
            kiosk.window().onTechnician(technician);
            kiosk.window().panel(opened.panelMillimetres());
            shown.set(kiosk);
            app = KioskApp.open(stage, kiosk);
        } else {
            there.goOn(stage);
        }
    }

    @Override
    public void pause() {
        KioskApp there = app;
        if (there != null) {
            there.pause();
        }
    }

    @Override
    public void close() {
        opened.ends().run();
    }
}
