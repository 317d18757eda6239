package org.shubbak.packaging.demo;

import java.time.Clock;
import java.util.List;
import javafx.stage.Stage;
import org.shubbak.clerk.ClerkApp;
import org.shubbak.clerk.ClerkWindow;
import org.shubbak.clerk.ClerkWiring;
import org.shubbak.core.text.Language;
import org.shubbak.ui.fx.StationThreads;
import org.shubbak.ui.fx.UncaughtFault;

/// A clerk's work at the counter.
final class ClerkTour {
    private final DemoOffice office;
    private final Album album;

    ClerkTour(DemoOffice office, Album album) {
        this.office = office;
        this.album = album;
    }

    void run() throws TourFailed {
        UncaughtFault fault = new UncaughtFault(incident -> {});
        ClerkWiring.Opening opening =
                ClerkWiring.of(office.clerkFolder(), Clock.systemUTC(), StationThreads.live(fault));
        if (!(opening instanceof ClerkWiring.Opening.Opened opened)) {
            throw new TourFailed("the counter does not open: " + opening);
        }
        try (ClerkWiring wiring = opened.wiring()) {
            Stage stage = Pilot.onFx(Stage::new);
            ClerkWindow window = Pilot.onFx(() -> {
                stage.setWidth(1366);
                stage.setHeight(768);
                return ClerkApp.open(stage, wiring, Language.AR);
            });
            Pilot pilot = new Pilot(window::scene);
            try {
                work(pilot);
            } catch (TourFailed e) {
                album.picture(pilot, "clerk-stopped-here");
                throw e;
            }
            Pilot.onFx(() -> {
                stage.hide();
                return true;
            });
        }
    }

    private void work(Pilot pilot) throws TourFailed {
        pilot.await("clerk-c-101");
        album.picture(pilot, "clerk-ar-sign-in");
        pilot.press("clerk-c-101");
        pilot.type("pin", "2468");
        pilot.press("sign-in");
        serve(pilot, "clerk-ar-", "pay-card");
        pilot.press("language");
        serve(pilot, "clerk-en-", "pay-cash");
    }

    private void serve(Pilot pilot, String name, String method) throws TourFailed {
        pilot.press("nav-person");
        pilot.await("person-number");
        album.picture(pilot, name + "person");
        pilot.type("person-number", "400000014");
        pilot.press("find-person");
        pilot.await("person-new-application");
        album.picture(pilot, name + "person-found");
        pilot.press("person-new-application");
        pilot.type("service-search", "رخصة مركبة");
        pilot.press("service-vehicle-licence-renewal");
        pilot.await("field-plateNumber");
        pilot.type("person-name", "سامي أحمد محمود خليل");
        pilot.type("field-plateNumber", "6-1234-H");
        pilot.type("field-mobile", "0599123456");
        pilot.press("field-period-P6M");
        pilot.press("field-declaration");
        for (String document : List.of("id-card", "vehicle-licence", "insurance", "technical-test")) {
            pilot.press("seen-" + document);
        }
        album.picture(pilot, name + "application");
        pay(pilot, method, name);
        pilot.await("filed-number");
        album.picture(pilot, name + "filed");
        pilot.press("nav-applications");
        pilot.await("record-search");
        pilot.await("a number in the list", () -> pilot.seesAny("record-RAM-"));
        album.picture(pilot, name + "applications");
    }

    private void pay(Pilot pilot, String method, String name) throws TourFailed {
        pilot.press(method);
        if (method.equals("pay-cash")) {
            pilot.type("cash-received", "600");
            album.picture(pilot, name + "cash");
            pilot.press("cash-take");
        }
    }
}
