package org.shubbak.packaging.demo;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
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
        try {
            window(opened.ground(), "portrait", 1080, 1920);
            window(opened.ground(), "landscape", 1920, 1080);
        } finally {
            opened.ends().run();
        }
    }

    private void window(KioskWiring.Ground ground, String shape, int width, int height) throws TourFailed, IOException {
        Stage stage = Pilot.onFx(Stage::new);
        KioskApp app = Pilot.onFx(() -> {
            stage.setWidth(width);
            stage.setHeight(height);
            return KioskApp.open(stage, KioskWiring.of(ground, () -> {}));
        });
        Pilot pilot = new Pilot(stage::getScene);
        try {
            visit(pilot, "kiosk-ar-" + shape + "-", Language.AR);
            aids(pilot, "kiosk-ar-" + shape + "-", Language.AR);
            aids(pilot, "kiosk-en-" + shape + "-", Language.EN);
            visit(pilot, "kiosk-en-" + shape + "-", Language.EN);
        } catch (TourFailed e) {
            album.picture(pilot, "kiosk-stopped-here");
            throw e;
        }
        Pilot.onFx(() -> {
            app.close();
            stage.hide();
            return true;
        });
    }

    private void visit(Pilot pilot, String name, Language language) throws TourFailed, IOException {
        speak(pilot, language);
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

    /// Every visit begins in Arabic; the key of the first page names the other language.
    private static void speak(Pilot pilot, Language language) throws TourFailed {
        pilot.await("start");
        String other = language == Language.AR ? "English" : "العربية";
        if (!Pilot.onFx(() -> pilot.says("language")).equals(other)) {
            pilot.press("language");
        }
        pilot.await("the page in " + language, () -> pilot.says("language").equals(other));
    }

    /// Help, and what makes the screen easier, each switched on and off again.
    private void aids(Pilot pilot, String name, Language language) throws TourFailed {
        speak(pilot, language);
        pilot.press("help");
        pilot.await("close-panel");
        album.picture(pilot, name + "help");
        pilot.press("close-panel");
        for (String aid : List.of("large-text", "high-contrast", "lower")) {
            speak(pilot, language);
            pilot.press("access");
            pilot.await("large-text");
            if (pilot.sees(aid)) {
                pilot.press(aid);
                album.picture(pilot, name + "access-" + aid);
                pilot.press("close-panel");
                pilot.press("start");
                pilot.await("search");
                album.picture(pilot, name + "sectors-" + aid);
                pilot.press("access");
                pilot.press(aid);
            }
            pilot.press("close-panel");
            if (pilot.sees("back")) {
                pilot.press("back");
            }
            pilot.await("start");
        }
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
        office.kiosk().terminal().command("decline 05");
        pilot.press("pay");
        pilot.await("terminal-says");
        album.picture(pilot, name + "paying");
        pilot.await("try-again");
        album.picture(pilot, name + "declined");
        pilot.press("try-again");
        office.kiosk().printer().command("paper out");
        pilot.press("pay");
        pilot.await("copy");
        album.picture(pilot, name + "done-no-paper");
        office.kiosk().printer().command("paper in");
        pilot.press("copy");
        pilot.await("copy");
        album.picture(pilot, name + "done");
        pilot.press("finish");
        pilot.await("new-visit");
        album.picture(pilot, name + "goodbye");
        pilot.press("new-visit");
    }
}
