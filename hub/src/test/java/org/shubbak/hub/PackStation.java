package org.shubbak.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.shubbak.core.catalogue.CatalogueReader;
import org.shubbak.core.catalogue.CatalogueReading;
import org.shubbak.core.counter.Station;
import org.shubbak.core.identity.StationIdentity;
import org.shubbak.core.pack.PackKeys;
import org.shubbak.core.pack.PolicyKeyFile;
import org.shubbak.core.pack.StationCatalogue;
import org.shubbak.core.store.StationStore;
import org.shubbak.core.sync.HubDuties;
import org.shubbak.core.sync.StationFace;
import org.shubbak.core.sync.SyncLoop;
import org.shubbak.core.text.LocalText;
import org.shubbak.core.text.Problem;

/// A real station with a store of its own, that does its duties at a hub.
final class PackStation implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    final StationStore store;
    final StationCatalogue catalogue;
    private final SyncLoop loop;

    PackStation(Path folder, String name, URI hub, PackKeys keys) {
        Clock clock = Clock.systemUTC();
        if (!(StationStore.open(folder, clock, new SecureRandom()) instanceof StationStore.Opening.Opened opened)
                || !(StationIdentity.open(folder, clock, new SecureRandom())
                        instanceof StationIdentity.Opening.Opened known)
                || !(CatalogueReader.bundled() instanceof CatalogueReading.Complete bundled)) {
            throw new AssertionError("the station did not open");
        }
        store = opened.store();
        catalogue = StationCatalogue.open(store, keys, bundled.catalogue(), PolicyKeyFile.ofStation(folder));
        Station station = new Station(name, "RAM", "03", new LocalText("رام الله", "Ramallah"), ZoneOffset.UTC);
        StationFace face = new StationFace(station, "kiosk 0.1.0", catalogue::version);
        loop = HubDuties.of(
                new HubDuties.Post(hub, face, store, known.identity()), catalogue, clock, new SecureRandom());
        loop.start();
    }

    /// Until its rounds have brought it about.
    void await(String what, BooleanSupplier so) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!so.getAsBoolean()) {
            assertThat(System.nanoTime() - end).as(what).isNegative();
            loop.nudge();
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    void awaitInForce(String version) {
        await(version + " in force", () -> {
            boolean changed = catalogue.activate();
            return catalogue.version().equals(version) && !changed;
        });
    }

    List<String> warnings() {
        return catalogue.warnings().stream().map(Problem::code).toList();
    }

    @Override
    public void close() {
        loop.close();
        store.close();
    }
}
