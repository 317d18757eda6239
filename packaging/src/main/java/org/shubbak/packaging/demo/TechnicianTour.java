package org.shubbak.packaging.demo;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.text.Texts;
import org.shubbak.kiosk.KioskProgram;
import org.shubbak.kiosk.KioskWiring;
import org.shubbak.ui.fx.StationThreads;
import org.shubbak.ui.fx.UncaughtFault;
import org.shubbak.ui.start.OutOfService;
import org.shubbak.ui.start.StartTrouble;
import org.shubbak.ui.technician.StationStage;

/// A technician at the kiosk: every page in both languages, with the simulated devices really tried.
final class TechnicianTour {
    private static final List<String> PLACES =
            List.of("basics", "reader", "printer", "terminal", "selftest", "support");
    private final Path kiosk;
    private final Album album;

    TechnicianTour(DemoOffice office, Album album) {
        this.kiosk = office.kioskFolder();
        this.album = album;
    }

    void run() throws TourFailed {
        StationThreads threads = StationThreads.live(new UncaughtFault(incident -> {}));
        Texts texts = KioskWiring.texts();
        StartTrouble trouble = new StartTrouble(texts, System.err);
        AtomicReference<@Nullable KioskWiring> shown = new AtomicReference<>();
        StationStage.Opening first = KioskProgram.open(kiosk, Clock.systemUTC(), threads, trouble, shown);
        StationStage station = new StationStage(() -> first, first, texts, trouble, OutOfService.For.CITIZENS);
        Stage stage = Pilot.onFx(() -> {
            Stage made = new Stage();
            made.setWidth(1080);
            made.setHeight(1920);
            station.show(made);
            station.technician(made);
            return made;
        });
        Pilot pilot = new Pilot(stage::getScene);
        try {
            pages(pilot);
        } catch (TourFailed e) {
            album.picture(pilot, "technician-stopped-here");
            throw e;
        }
        Pilot.onFx(() -> {
            stage.hide();
            return true;
        });
        station.close();
    }

    private void pages(Pilot pilot) throws TourFailed {
        pilot.await("technician-pin");
        album.picture(pilot, "technician-ar-sign-in");
        pilot.type("technician-pin", "8642");
        pilot.press("technician-enter");
        pilot.await("setup-printer");
        for (String language : List.of("ar", "en")) {
            String name = "technician-" + language + "-";
            pilot.press("place-overview");
            pilot.await(
                    "the devices' answers", () -> !pilot.says("settings-state").isEmpty() || pilot.seesAny("life-"));
            album.picture(pilot, name + "overview");
            for (String place : PLACES) {
                pilot.press("place-" + place);
                work(pilot, place);
                album.picture(pilot, name + place);
            }
            pilot.press("language");
        }
    }

    private static void work(Pilot pilot, String place) throws TourFailed {
        switch (place) {
            case "printer", "terminal" -> {
                pilot.press("try");
                pilot.await("what the trial found", () -> pilot.seesAny("finding-"));
            }
            case "selftest" -> {
                pilot.press("run-selftest");
                pilot.await("what the self-test found", () -> pilot.seesAny("finding-"));
            }
            default -> {}
        }
    }
}
