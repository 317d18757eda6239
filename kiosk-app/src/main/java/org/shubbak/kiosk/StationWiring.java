package org.shubbak.kiosk;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.carry.StationCourier;
import org.shubbak.core.catalogue.CatalogueReader;
import org.shubbak.core.catalogue.CatalogueReading;
import org.shubbak.core.catalogue.ServiceCatalogue;
import org.shubbak.core.counter.CardTerminal;
import org.shubbak.core.counter.Counter;
import org.shubbak.core.counter.PaymentDesk;
import org.shubbak.core.counter.Workplace;
import org.shubbak.core.identity.StationIdentity;
import org.shubbak.core.pack.PolicyKeyFile;
import org.shubbak.core.pack.StationCatalogue;
import org.shubbak.core.receipt.ReceiptSeal;
import org.shubbak.core.store.StationStore;
import org.shubbak.core.sync.HubDuties;
import org.shubbak.core.sync.StationFace;
import org.shubbak.core.sync.SyncLoop;
import org.shubbak.core.technician.Courier;
import org.shubbak.core.text.Problem;
import org.shubbak.hardware.setup.DeviceDrivers;
import org.shubbak.hardware.setup.DeviceFactory;
import org.shubbak.hardware.setup.StationFile;
import org.shubbak.hardware.setup.StationReading;
import org.shubbak.hardware.setup.StationSettings;
import org.shubbak.kiosk.visit.Devices;
import org.shubbak.ui.fx.StationThreads;

/// The station under a kiosk, from its data folder: settings, store, line to the hub and devices.
public final class StationWiring {
    private StationWiring() {}

    public sealed interface Opening {
        /// @param ends closes the line, the devices and the store
        /// @param panelMillimetres width of the panel; null where nobody measured it
        record Opened(
                KioskWiring.Ground ground,
                Courier courier,
                Runnable ends,
                List<Problem> notices,
                @Nullable Integer panelMillimetres)
                implements Opening {}

        /// The kiosk cannot be opened; the sentences say what to do.
        record Refused(List<Problem> problems) implements Opening {}
    }

    public static Opening open(Path data, Clock clock, StationThreads threads) {
        return switch (StationFile.read(data)) {
            case StationReading.Faulty faulty -> new Opening.Refused(faulty.problems());
            case StationReading.Ready ready ->
                switch (CatalogueReader.bundled()) {
                    case CatalogueReading.Faulty faulty -> new Opening.Refused(List.of(Problem.of("catalogue.faulty")));
                    case CatalogueReading.Complete complete ->
                        open(data, ready.settings(), complete.catalogue(), clock, threads);
                };
        };
    }

    private static Opening open(
            Path data, StationSettings settings, ServiceCatalogue catalogue, Clock clock, StationThreads threads) {
        SecureRandom random = new SecureRandom();
        return switch (StationStore.open(data, clock, random)) {
            case StationStore.Opening.Refused refused -> new Opening.Refused(List.of(refused.problem()));
            case StationStore.Opening.Opened opened ->
                switch (StationIdentity.open(data, clock, random)) {
                    case StationIdentity.Opening.Refused refused -> {
                        opened.store().close();
                        yield new Opening.Refused(List.of(refused.problem()));
                    }
                    case StationIdentity.Opening.Opened known -> {
                        StationStore store = opened.store();
                        StationCatalogue catalogues = StationCatalogue.open(
                                store, settings.catalogueKeys(), catalogue, PolicyKeyFile.ofStation(data));
                        catalogues.activate();
                        Devices devices = devices(data, settings, clock, threads);
                        StationFace face = face(settings, catalogues, devices);
                        SyncLoop sync = HubDuties.of(
                                new HubDuties.Post(settings.hub(), face, store, known.identity()),
                                catalogues,
                                clock,
                                random);
                        Workplace work = new Workplace(store, settings.station(), clock, sync::nudge);
                        Counter counter =
                                new Counter(work, catalogues, ReceiptSeal.at(settings.hub(), known.identity()));
                        sync.start();
                        store.care().start();
                        yield new Opening.Opened(
                                ground(work, counter, settings, devices, sync, threads),
                                StationCourier.of(store, settings.station().name(), known.identity(), clock, random),
                                () -> close(sync, devices, store),
                                Stream.concat(opened.notices().stream(), known.notices().stream())
                                        .toList(),
                                settings.panelMillimetres());
                    }
                };
        };
    }

    private static KioskWiring.Ground ground(
            Workplace work,
            Counter counter,
            StationSettings settings,
            Devices devices,
            SyncLoop sync,
            StationThreads threads) {
        StationSettings.Terminal terminal = settings.terminal();
        CardTerminal card = new CardTerminal(
                terminal == null ? "none" : terminal.name(),
                terminal == null ? null : terminal.speech().terminalId(),
                devices.terminal().device());
        return new KioskWiring.Ground(
                work.station(),
                counter.catalogues(),
                devices,
                counter,
                new PaymentDesk(work, card),
                sync::status,
                settings.hours(),
                work.clock().withZone(work.station().zone()),
                threads.tasks(),
                threads.store());
    }

    private static StationFace face(StationSettings settings, StationCatalogue catalogues, Devices devices) {
        return new StationFace(settings.station(), KioskMain.VERSION, catalogues::version)
                .with(
                        devices.reader().thread(),
                        devices.printer().thread(),
                        devices.terminal().thread());
    }

    private static Devices devices(Path data, StationSettings settings, Clock clock, StationThreads threads) {
        DeviceFactory factory = new DeviceFactory(DeviceDrivers.withoutKeys(data, clock), threads.fault());
        return new Devices(
                factory.reader(settings.reader()),
                factory.printer(settings.printer()),
                factory.terminal(settings.terminal()));
    }

    private static void close(SyncLoop sync, Devices devices, StationStore store) {
        sync.close();
        devices.reader().thread().close();
        devices.printer().thread().close();
        devices.terminal().thread().close();
        store.close();
    }
}
