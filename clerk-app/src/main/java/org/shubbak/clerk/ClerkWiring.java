package org.shubbak.clerk;

import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executor;
import org.shubbak.clerk.signin.Clerk;
import org.shubbak.clerk.signin.ClerkRoll;
import org.shubbak.clerk.station.ClerkDevices;
import org.shubbak.clerk.station.ClerkStation;
import org.shubbak.core.catalogue.CatalogueReader;
import org.shubbak.core.catalogue.CatalogueReading;
import org.shubbak.core.catalogue.CatalogueSearch;
import org.shubbak.core.catalogue.ServiceCatalogue;
import org.shubbak.core.counter.CardTerminal;
import org.shubbak.core.counter.Counter;
import org.shubbak.core.counter.PaymentDesk;
import org.shubbak.core.counter.Station;
import org.shubbak.core.counter.Workplace;
import org.shubbak.core.store.StationStore;
import org.shubbak.core.sync.Backoff;
import org.shubbak.core.sync.HttpHubClient;
import org.shubbak.core.sync.SyncLoop;
import org.shubbak.core.text.Problem;
import org.shubbak.ui.fx.FxTasks;

/// Every `new` of one counter. Closing it stops the sending and closes the store and the devices.
public record ClerkWiring(
        ClerkStation station, List<Clerk> clerks, List<Problem> notices, StationStore store, SyncLoop sync)
        implements AutoCloseable {

    public sealed interface Opening {
        record Opened(ClerkWiring wiring) implements Opening {}

        /// The counter cannot be opened; the sentence says what to do.
        record Refused(Problem problem) implements Opening {}
    }

    /// @param data the folder of this station; `clerks.json` lies in it
    /// @param hub where finished applications go
    /// @param tasks the crossing to the JavaFX thread
    public static Opening of(Path data, Station place, URI hub, ClerkDevices devices, Clock clock, FxTasks tasks) {
        if (!(ClerkRoll.read(data.resolve("clerks.json")) instanceof ClerkRoll.Reading.Read(List<Clerk> clerks))) {
            return new Opening.Refused(
                    ((ClerkRoll.Reading.Unusable) ClerkRoll.read(data.resolve("clerks.json"))).problem());
        }
        if (!(CatalogueReader.bundled() instanceof CatalogueReading.Complete(ServiceCatalogue catalogue))) {
            return new Opening.Refused(Problem.of("catalogue.faulty"));
        }
        SecureRandom random = new SecureRandom();
        return switch (StationStore.open(data, clock, random)) {
            case StationStore.Opening.Refused refused -> new Opening.Refused(refused.problem());
            case StationStore.Opening.Opened(StationStore store, List<Problem> notices) -> {
                SyncLoop sync =
                        new SyncLoop(store, new HttpHubClient(hub), place.name(), clock, new Backoff(random));
                Workplace work = new Workplace(store, place, clock, sync::nudge);
                ClerkStation station = station(work, catalogue, devices, sync, tasks);
                sync.start();
                yield new Opening.Opened(new ClerkWiring(station, clerks, notices, store, sync));
            }
        };
    }

    private static ClerkStation station(
            Workplace work, ServiceCatalogue catalogue, ClerkDevices devices, SyncLoop sync, FxTasks tasks) {
        CardTerminal terminal = new CardTerminal("terminal", null, devices.terminal().device());
        Executor storeThread = FxTasks.thread("clerk-store", ClerkWiring::bug);
        return new ClerkStation(
                work.station(),
                catalogue,
                new CatalogueSearch(catalogue),
                new Counter(work, catalogue),
                new PaymentDesk(work, terminal),
                devices,
                storeThread,
                sync::status,
                tasks,
                work.clock());
    }

    @Override
    public void close() {
        sync.close();
        station.devices().reader().device().close();
        station.devices().printer().device().close();
        station.devices().terminal().device().close();
        store.close();
    }
}
