package org.shubbak.clerk;

import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.shubbak.clerk.signin.Clerk;
import org.shubbak.clerk.signin.ClerkRoll;
import org.shubbak.clerk.station.ClerkDevices;
import org.shubbak.clerk.station.ClerkStation;
import org.shubbak.core.carry.StationCourier;
import org.shubbak.core.catalogue.CatalogueReader;
import org.shubbak.core.catalogue.CatalogueReading;
import org.shubbak.core.catalogue.ServiceCatalogue;
import org.shubbak.core.counter.Counter;
import org.shubbak.core.counter.HubLedger;
import org.shubbak.core.counter.PaymentDesk;
import org.shubbak.core.counter.Station;
import org.shubbak.core.counter.Workplace;
import org.shubbak.core.device.DeviceHealth;
import org.shubbak.core.identity.Enrolment;
import org.shubbak.core.identity.StationIdentity;
import org.shubbak.core.pack.PackKeys;
import org.shubbak.core.pack.PolicyKeyFile;
import org.shubbak.core.pack.StationCatalogue;
import org.shubbak.core.receipt.ReceiptSeal;
import org.shubbak.core.store.StationStore;
import org.shubbak.core.sync.HubBooks;
import org.shubbak.core.sync.HubDuties;
import org.shubbak.core.sync.LedgerLine;
import org.shubbak.core.sync.StationFace;
import org.shubbak.core.sync.StationLine;
import org.shubbak.core.sync.SyncLoop;
import org.shubbak.core.technician.Courier;
import org.shubbak.core.text.Problem;
import org.shubbak.core.text.Texts;
import org.shubbak.hardware.idcard.SerialDocumentReader;
import org.shubbak.hardware.link.LinkAddress;
import org.shubbak.hardware.link.WedgeLine;
import org.shubbak.hardware.payment.zvt.ZvtTerminal;
import org.shubbak.hardware.printer.EscPosPrinter;
import org.shubbak.hardware.setup.DeviceDrivers;
import org.shubbak.hardware.setup.DeviceFactory;
import org.shubbak.hardware.setup.StationFile;
import org.shubbak.hardware.setup.StationReading;
import org.shubbak.hardware.setup.StationSettings;
import org.shubbak.ui.fx.StationThreads;
import org.shubbak.ui.language.Words;

/// Every `new` of one counter. Closing it stops the sending and closes the store and the devices.
/// @param ledger the hub's books, for the end of the day
public record ClerkWiring(
        ClerkStation station,
        List<Clerk> clerks,
        List<Problem> notices,
        HubLedger ledger,
        Courier courier,
        StationStore store,
        SyncLoop sync)
        implements AutoCloseable {
    private static final Duration LEDGER = Duration.ofSeconds(10);

    public sealed interface Opening {
        record Opened(ClerkWiring wiring) implements Opening {}

        /// The counter cannot be opened; the sentences say what to do.
        record Refused(List<Problem> problems) implements Opening {
            static Refused of(Problem problem) {
                return new Refused(List.of(problem));
            }
        }
    }

    /// As the technician set it up: `station.json` in the data folder.
    public static Opening of(Path data, Clock clock, StationThreads threads) {
        return switch (StationFile.read(data)) {
            case StationReading.Faulty faulty -> new Opening.Refused(faulty.problems());
            case StationReading.Ready ready -> of(data, ready.settings(), clock, threads);
        };
    }

    /// @param data the folder of this station; `clerks.json` lies in it
    public static Opening of(Path data, StationSettings settings, Clock clock, StationThreads threads) {
        WedgeLine keys = new WedgeLine();
        DeviceFactory factory = new DeviceFactory(new DeviceDrivers(data, clock, keys), threads.fault());
        StationSettings.Reader reader = settings.reader();
        boolean wedge = reader != null && reader.port() instanceof LinkAddress.Wedge;
        StationSettings.Terminal terminal = settings.terminal();
        ClerkDevices devices = new ClerkDevices(
                factory.reader(reader),
                factory.printer(settings.printer()),
                factory.terminal(terminal),
                terminal == null ? "none" : terminal.name(),
                terminal == null ? null : terminal.speech().terminalId(),
                wedge ? keys::captured : null);
        Site site = new Site(settings.station(), settings.hub(), settings.catalogueKeys());
        return of(data, site, devices, clock, threads);
    }

    /// With devices of the caller's own.
    /// @param hub where finished applications go
    public static Opening of(
            Path data, Station place, URI hub, ClerkDevices devices, Clock clock, StationThreads threads) {
        return of(data, new Site(place, hub, PackKeys.NONE), devices, clock, threads);
    }

    /// Where the counter stands, and whose catalogues it takes.
    record Site(Station station, URI hub, PackKeys catalogueKeys) {}

    static Opening of(Path data, Site site, ClerkDevices devices, Clock clock, StationThreads threads) {
        return switch (ClerkRoll.read(data.resolve("clerks.json"))) {
            case ClerkRoll.Reading.Unusable unusable -> Opening.Refused.of(unusable.problem());
            case ClerkRoll.Reading.Read roll ->
                switch (CatalogueReader.bundled()) {
                    case CatalogueReading.Faulty faulty -> Opening.Refused.of(Problem.of("catalogue.faulty"));
                    case CatalogueReading.Complete complete ->
                        open(data, new Place(site, complete.catalogue(), roll.clerks()), devices, clock, threads);
                };
        };
    }

    private record Place(Site site, ServiceCatalogue catalogue, List<Clerk> clerks) {
        Station station() {
            return site.station();
        }

        URI hub() {
            return site.hub();
        }
    }

    private static Opening open(Path data, Place place, ClerkDevices devices, Clock clock, StationThreads threads) {
        SecureRandom random = new SecureRandom();
        return switch (StationStore.open(data, clock, random)) {
            case StationStore.Opening.Refused refused -> Opening.Refused.of(refused.problem());
            case StationStore.Opening.Opened opened ->
                switch (StationIdentity.open(data, clock, random)) {
                    case StationIdentity.Opening.Refused refused -> {
                        opened.store().close();
                        yield Opening.Refused.of(refused.problem());
                    }
                    case StationIdentity.Opening.Opened known -> {
                        StationStore store = opened.store();
                        StationCatalogue catalogues = catalogues(data, place, store);
                        StationFace face = face(place.station(), catalogues, devices);
                        SyncLoop sync = HubDuties.of(
                                new HubDuties.Post(place.hub(), face, store, known.identity()),
                                catalogues,
                                clock,
                                random);
                        Workplace work = new Workplace(store, place.station(), clock, sync::nudge);
                        ReceiptSeal seal = ReceiptSeal.at(place.hub(), known.identity());
                        Counter counter = new Counter(work, catalogues, seal);
                        ClerkStation station = station(work, counter, devices, sync, threads);
                        List<Problem> notices = Stream.concat(opened.notices().stream(), known.notices().stream())
                                .toList();
                        sync.start();
                        store.care().start();
                        yield new Opening.Opened(new ClerkWiring(
                                station,
                                place.clerks(),
                                notices,
                                books(place, new Enrolment(known.identity(), clock, random), clock),
                                StationCourier.of(store, place.station().name(), known.identity(), clock, random),
                                store,
                                sync));
                    }
                };
        };
    }

    private static StationCatalogue catalogues(Path data, Place place, StationStore store) {
        StationCatalogue catalogues = StationCatalogue.open(
                store, place.site().catalogueKeys(), place.catalogue(), PolicyKeyFile.ofStation(data));
        catalogues.activate();
        return catalogues;
    }

    private static StationFace face(Station station, StationCatalogue catalogues, ClerkDevices devices) {
        return new StationFace(station, ClerkMain.VERSION, catalogues::version)
                .with(
                        devices.reader().thread(),
                        devices.printer().thread(),
                        devices.terminal().thread());
    }

    /// On a line of its own: the day may end while events are on their way.
    private static HubLedger books(Place place, Enrolment enrolment, Clock clock) {
        Station station = place.station();
        StationLine line = StationLine.over(place.hub(), station.name(), enrolment, clock, LEDGER);
        return new HubBooks(new LedgerLine(line, station.name()), station.zone());
    }

    private static ClerkStation station(
            Workplace work, Counter counter, ClerkDevices devices, SyncLoop sync, StationThreads threads) {
        return new ClerkStation(
                work.station(),
                counter,
                new PaymentDesk(work, devices.cardTerminal()),
                devices,
                threads.store(),
                threads.hub(),
                sync::status,
                threads.tasks(),
                work.clock());
    }

    /// The words of the window, of the core, and of every driver that may stand behind a device.
    static Texts texts() {
        return Texts.of(
                Texts.class,
                Counter.class,
                StationIdentity.class,
                DeviceHealth.class,
                Words.class,
                ClerkWiring.class,
                SerialDocumentReader.class,
                EscPosPrinter.class,
                ZvtTerminal.class,
                StationFile.class);
    }

    @Override
    public void close() {
        ledger.close();
        sync.close();
        station.devices().reader().thread().close();
        station.devices().printer().thread().close();
        station.devices().terminal().thread().close();
        store.close();
    }
}
