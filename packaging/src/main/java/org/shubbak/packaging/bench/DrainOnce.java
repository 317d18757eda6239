package org.shubbak.packaging.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.shubbak.core.identity.StationIdentity;
import org.shubbak.core.store.Kept;
import org.shubbak.core.store.StationStore;
import org.shubbak.core.sync.HubDuties;
import org.shubbak.core.sync.StationFace;
import org.shubbak.core.sync.SyncLoop;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// What a station's program does when the line is back, and nothing else: one process, from its start to the end.
@Command(name = "drain", hidden = true, description = "Brings what waits to the hub, as the programs do.")
final class DrainOnce implements Callable<Integer> {
    private static final Duration LOOK = Duration.ofMillis(2);

    @Option(names = "--data", required = true)
    private Path data = Path.of("");

    @Option(names = "--hub", required = true)
    private URI hub = URI.create("");

    @Option(names = "--events", required = true, description = "ends when the hub has so many of them")
    private int events;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws NotDone {
        try (StationStore store = BenchStation.open(data)) {
            StationIdentity identity = BenchStation.identity(data);
            long enough = (long) waiting(store) - events;
            if (enough < 0) {
                throw new NotDone("Fewer than " + events + " events wait.");
            }
            long start = System.nanoTime();
            StationFace face = new StationFace(BenchStation.STATION, "bench", () -> "bench");
            HubDuties.Post post = new HubDuties.Post(hub, face, store, identity);
            try (SyncLoop loop = HubDuties.of(post, Clock.systemUTC(), new SecureRandom())) {
                loop.start();
                // Nothing is known before the first answer.
                while (loop.status().waiting() > enough || loop.status().lastContact() == null) {
                    LockSupport.parkNanos(LOOK.toNanos());
                }
                report(System.nanoTime() - start);
            }
            return 0;
        }
    }

    private static int waiting(StationStore store) throws NotDone {
        return switch (store.transact(store.outbox()::waiting)) {
            case Kept.Done<Integer> done -> done.value();
            case Kept.Not<Integer> not -> throw BenchStation.notDone(not.problem());
        };
    }

    private void report(long draining) {
        double whole = ManagementFactory.getRuntimeMXBean().getUptime() / 1e3;
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(java.lang.management.MemoryUsage::getUsed)
                .sum();
        spec.commandLine()
                .getOut()
                .println(String.format(
                        Locale.ROOT,
                        "{\"seconds\":%.3f,\"draining\":%.3f,\"heapMegabytes\":%.1f}",
                        whole,
                        draining / 1e9,
                        peak / 1e6));
        spec.commandLine().getOut().flush();
    }
}
