package org.shubbak.packaging.demo;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import javafx.stage.Stage;
import org.shubbak.clerk.ClerkApp;
import org.shubbak.clerk.ClerkWindow;
import org.shubbak.clerk.ClerkWiring;
import org.shubbak.core.text.Language;
import org.shubbak.packaging.program.Program;
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

    void run() throws TourFailed, IOException {
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

    private void work(Pilot pilot) throws TourFailed, IOException {
        pilot.await("clerk-c-101");
        album.picture(pilot, "clerk-ar-sign-in");
        pilot.press("clerk-c-101");
        pilot.type("pin", "0000");
        pilot.press("sign-in");
        pilot.await(
                "the refusal of the PIN", () -> !pilot.says("sign-in-problem").isEmpty());
        album.picture(pilot, "clerk-ar-sign-in-refused");
        pilot.type("pin", "2468");
        pilot.press("sign-in");
        fillIn(pilot, "clerk-ar-");
        payByCard(pilot, "clerk-ar-");
        finish(pilot, "clerk-ar-");
        pilot.press("language");
        fillIn(pilot, "clerk-en-");
        payInCash(pilot, "clerk-en-");
        finish(pilot, "clerk-en-");
    }

    private void fillIn(Pilot pilot, String name) throws TourFailed {
        pilot.press("nav-person");
        pilot.await("person-number");
        album.picture(pilot, name + "person");
        pilot.type("person-number", "400000014");
        pilot.press("find-person");
        pilot.await("person-new-application");
        album.picture(pilot, name + "person-found");
        pilot.press("person-new-application");
        album.picture(pilot, name + "services");
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
    }

    /// A card that is waited for and declined, and one that is charged.
    private void payByCard(Pilot pilot, String name) throws TourFailed, IOException {
        Program terminal = office.clerk().terminal();
        terminal.command("hold");
        pilot.press("pay-card");
        pilot.await("cancel-card");
        pilot.await("the terminal's words", () -> !pilot.says("terminal-says").isEmpty());
        album.picture(pilot, name + "card-waiting");
        terminal.command("decline 05");
        pilot.await("case-problem");
        album.picture(pilot, name + "card-declined");
        terminal.command("approve");
        pilot.press("pay-card");
    }

    private void payInCash(Pilot pilot, String name) throws TourFailed {
        pilot.press("pay-standalone");
        pilot.await("slip-approval");
        album.picture(pilot, name + "slip");
        pilot.press("slip-cancel");
        pilot.press("pay-cash");
        pilot.type("cash-received", "600");
        album.picture(pilot, name + "cash");
        pilot.press("cash-take");
    }

    private void finish(Pilot pilot, String name) throws TourFailed {
        pilot.await("filed-number");
        album.picture(pilot, name + "filed");
        String number = Pilot.onFx(() -> pilot.says("filed-number")).replace("\u200E", "");
        pilot.press("next-person");
        pilot.press("nav-applications");
        pilot.await("record-search");
        pilot.await("record-" + number);
        album.picture(pilot, name + "applications");
        pilot.press("record-" + number);
        pilot.press("record-copy");
        pilot.await("the copy", () -> !pilot.says("record-paper").isEmpty());
        album.picture(pilot, name + "record");
        pilot.press("record-close");
    }
}
