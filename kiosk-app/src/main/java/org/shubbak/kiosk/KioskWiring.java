package org.shubbak.kiosk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.shubbak.core.catalogue.Catalogues;
import org.shubbak.core.counter.Counter;
import org.shubbak.core.counter.OpeningHours;
import org.shubbak.core.counter.PaymentDesk;
import org.shubbak.core.counter.Station;
import org.shubbak.core.device.DeviceHealth;
import org.shubbak.core.identity.StationIdentity;
import org.shubbak.core.sync.SyncStatus;
import org.shubbak.core.text.Incident;
import org.shubbak.core.text.Language;
import org.shubbak.core.text.Texts;
import org.shubbak.hardware.idcard.SerialDocumentReader;
import org.shubbak.hardware.payment.zvt.ZvtTerminal;
import org.shubbak.hardware.printer.ReceiptLayout;
import org.shubbak.hardware.setup.StationFile;
import org.shubbak.kiosk.frame.Pieces;
import org.shubbak.kiosk.journey.Event;
import org.shubbak.kiosk.journey.Journey;
import org.shubbak.kiosk.visit.CardWork;
import org.shubbak.kiosk.visit.CatalogueTurn;
import org.shubbak.kiosk.visit.Devices;
import org.shubbak.kiosk.visit.DocumentWork;
import org.shubbak.kiosk.visit.IdleWatch;
import org.shubbak.kiosk.visit.PaperWork;
import org.shubbak.kiosk.visit.StationDesk;
import org.shubbak.kiosk.visit.StationGlance;
import org.shubbak.kiosk.visit.Visit;
import org.shubbak.ui.fx.FxTasks;
import org.shubbak.ui.language.Words;

/// Every part of a running kiosk, put together. JavaFX thread only.
/// @param ends closes what the kiosk was given: store, line and devices
public record KioskWiring(
        Visit visit, StationGlance glance, CatalogueTurn turn, KioskWindow window, StationDesk desk, Runnable ends) {

    /// What a kiosk stands on.
    /// @param clock in the station's zone
    /// @param store the one thread that waits for the disk
    public record Ground(
            Station station,
            Catalogues catalogues,
            Devices devices,
            Counter counter,
            PaymentDesk payments,
            Supplier<SyncStatus> sync,
            OpeningHours hours,
            Clock clock,
            FxTasks tasks,
            Executor store) {}

    public static KioskWiring of(Ground ground, Runnable ends) {
        Words words = Words.in(Language.AR, texts());
        FxTasks tasks = ground.tasks();
        PaperWork papers = new PaperWork(ground.devices().printer(), ground.counter(), ground.store(), tasks);
        StationDesk desk = new StationDesk(
                ground.counter(),
                ground.store(),
                new DocumentWork(ground.devices().reader(), tasks),
                new CardWork(ground.devices().terminal(), ground.payments(), tasks),
                papers,
                tasks,
                words::now,
                KioskWindow::wipe);
        Visit visit = new Visit(
                new Journey(() -> LocalDate.now(ground.clock()), ground.catalogues()),
                desk,
                new IdleWatch(ground.clock()));
        StationGlance glance =
                new StationGlance(ground.devices(), ground.sync(), ground.hours(), ground.clock(), tasks);
        Pieces pieces = new Pieces(words);
        KioskScreens screens = new KioskScreens(
                visit, glance, ground.catalogues(), ground.station().officeCode(), pieces);
        CatalogueTurn turn =
                new CatalogueTurn(ground.catalogues(), () -> visit.step().get(), screens::renew, ground.store(), tasks);
        KioskWindow window = new KioskWindow(visit, screens, ground.station().office(), pieces);
        return new KioskWiring(visit, glance, turn, window, desk, ends);
    }

    /// A thread met a bug: the visit ends with its code. From any thread.
    public void stop(Incident incident) {
        desk.tasks().show(() -> visit.send(new Event.Fault(incident.code())));
    }

    public static Texts texts() {
        return Texts.of(
                Texts.class,
                Words.class,
                Counter.class,
                StationIdentity.class,
                DeviceHealth.class,
                ReceiptLayout.class,
                ZvtTerminal.class,
                SerialDocumentReader.class,
                StationFile.class,
                KioskWiring.class);
    }
}
