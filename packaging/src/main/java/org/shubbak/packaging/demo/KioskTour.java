package org.shubbak.packaging.demo;

import java.io.IOException;
import java.time.Clock;
import javafx.stage.Stage;
import org.shubbak.core.text.Language;
import org.shubbak.kiosk.KioskApp;
import org.shubbak.kiosk.KioskWiring;
import org.shubbak.kiosk.StationWiring;
import org.shubbak.ui.fx.StationThreads;
import org.shubbak.ui.fx.UncaughtFault;

/// A citizen's visits at the kiosk.
final class KioskTour {
    private final DemoOffice office;
    private final Album album;

    KioskTour(DemoOffice office, Album album) {
        this.office = office;
        this.album = album;
    }

    void run() throws TourFailed, IOException {
        UncaughtFault fault = new UncaughtFault(incident -> {});
        StationWiring.Opening opening =
                StationWiring.open(office.kioskFolder(), Clock.systemUTC(), StationThreads.live(fault));
        if (!(opening instanceof StationWiring.Opening.Opened opened)) {
            throw new TourFailed("the kiosk does not open: " + opening);
        }
        Pilot outside = new Pilot(() -> {
            throw new IllegalStateException("no window yet");
        });
        Stage stage = outside.onFx(Stage::new);
        KioskApp app = outside.onFx(() -> {
            stage.setWidth(1080);
            stage.setHeight(1920);
            return KioskApp.open(stage, KioskWiring.of(opened.ground(), opened.ends()));
        });
        Pilot pilot = new Pilot(stage::getScene);
        visit(pilot, "ar-portrait", Language.AR);
        pilot.press("language");
        visit(pilot, "en-portrait", Language.EN);
        outside.onFx(() -> {
            stage.setWidth(1920);
            stage.setHeight(1080);
            return true;
        });
        visit(pilot, "en-landscape", Language.EN);
        pilot.press("language");
        visit(pilot, "ar-landscape", Language.AR);
        outside.onFx(() -> {
            app.close();
            stage.hide();
            return true;
        });
    }

    private void visit(Pilot pilot, String shape, Language language) throws TourFailed, IOException {
        String name = "kiosk-" + shape + "-";
        pilot.await("start");
        album.picture(pilot, name + "welcome");
        pilot.press("start");
        pilot.await("search");
        album.picture(pilot, name + "sectors");
        pilot.press("search");
        pilot.type("search-field", language == Language.AR ? "رخصة سيارة" : "car licence");
        pilot.await("service-vehicle-licence-renewal");
        album.picture(pilot, name + "search");
        pilot.press("back");
        pilot.press("sector-vehicle-licensing");
        pilot.await("service-vehicle-licence-renewal");
        album.picture(pilot, name + "services");
        pilot.press("service-vehicle-licence-renewal");
        pilot.await("begin");
        album.picture(pilot, name + "before-start");
        pilot.press("begin");
        pilot.await("type-instead");
        album.picture(pilot, name + "identify");
        office.kiosk().reader().command("present pse-passport");
        pilot.await("number");
        album.picture(pilot, name + "confirm-number");
        pilot.press("confirm");
        answer(pilot, name);
        pay(pilot, name);
    }

    private void answer(Pilot pilot, String name) throws TourFailed {
        pilot.await("answer");
        pilot.type("answer", "6-1234");
        pilot.press("continue");
        pilot.await("error");
        album.picture(pilot, name + "question-wrong");
        pilot.type("answer", "6-1234-H");
        album.picture(pilot, name + "question");
        pilot.press("continue");
        pilot.press("option-P6M");
        album.picture(pilot, name + "question-choice");
        pilot.press("continue");
        pilot.await("answer");
        pilot.type("answer", "0599123456");
        album.picture(pilot, name + "question-mobile");
        pilot.press("continue");
        pilot.press("option-true");
        album.picture(pilot, name + "question-declaration");
        pilot.press("continue");
        pilot.await("change-plateNumber");
        album.picture(pilot, name + "review");
        pilot.press("confirm");
    }

    private void pay(Pilot pilot, String name) throws TourFailed, IOException {
        pilot.await("pay");
        album.picture(pilot, name + "pay");
        office.kiosk().terminal().command("pause 400");
        pilot.press("pay");
        pilot.await("terminal-says");
        album.picture(pilot, name + "paying");
        pilot.await("finish");
        pilot.await("the paper", () -> pilotSeesNumber(pilot));
        album.picture(pilot, name + "done");
        pilot.press("finish");
        pilot.await("new-visit");
        album.picture(pilot, name + "goodbye");
        pilot.press("new-visit");
    }

    private static boolean pilotSeesNumber(Pilot pilot) {
        return pilot.shown("number");
    }
}
