package org.shubbak.packaging.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.counter.Counter;
import org.shubbak.core.counter.PaymentDesk;
import org.shubbak.core.counter.Workplace;
import org.shubbak.core.store.StationStore;
import org.shubbak.core.sync.wire.EventBatch;
import org.shubbak.core.text.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// The transaction of a filing beside one bare commit of as many bytes, turn by turn on the same disk; and the first
/// hundred of a long queue.
@Command(
        name = "store",
        description = "One durable filing beside a bare SQLite commit of the same bytes; the head of a long queue.",
        mixinStandardHelpOptions = true)
final class BenchStore implements Callable<Integer> {
    private static final double FILING_TARGET = 1.5;
    private static final int QUEUE_MILLIS = 5;
    private static final int LETTERS = 900;
    private static final int WARM = 200;
    private static final int FEW_READS = 41;
    private static final int HEAP_MEGABYTES = 64;

    @Option(names = "--json", paramLabel = "FILE", description = "write the figures as one JSON array")
    private @Nullable Path json;

    @Option(names = "--data", paramLabel = "DIR", description = "where to write; a temporary folder else")
    private @Nullable Path data;

    @Option(names = "--rounds", description = "filings (default: ${DEFAULT-VALUE})")
    private int rounds = 2000;

    @Option(names = "--queue", description = "waiting events (default: ${DEFAULT-VALUE})")
    private int queue = 100_000;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final List<Figure> figures = new ArrayList<>();

    @Override
    public Integer call() throws IOException, NotDone, SQLException {
        Path folder = data == null ? Files.createTempDirectory("bench-store") : Files.createDirectories(data);
        try (StationStore store = BenchStation.open(folder.resolve("station"))) {
            filing(store, folder.resolve("bare.db"), folder.resolve("station/station.db"));
            heads(store, folder.resolve("long.db"));
        }
        return Figure.report(figures, spec.commandLine().getOut(), json);
    }

    private void filing(StationStore store, Path bareFile, Path stationFile) throws NotDone, IOException, SQLException {
        Workplace workplace = new Workplace(store, BenchStation.STATION, Clock.systemUTC(), () -> {});
        Counter counter = new Counter(workplace, BenchCatalogue.CATALOGUE);
        PaymentDesk payments = new PaymentDesk(workplace, null);
        long[] filed = new long[rounds];
        long[] plain = new long[rounds];
        int bytes = BareStore.BODY_BYTES;
        try (BareStore bare = new BareStore(bareFile)) {
            for (int i = 0; i < rounds + WARM; i++) {
                UUID application = BenchFile.paid(counter, payments, i);
                long before = System.nanoTime();
                BenchFile.filed(counter.file(application, Language.AR, BenchStation.CLERK));
                long between = System.nanoTime();
                bare.commit(bytes);
                long after = System.nanoTime();
                if (i >= WARM) {
                    filed[i - WARM] = between - before;
                    plain[i - WARM] = after - between;
                }
            }
        }
        beside("store.filing.p50", at(filed, 0.5), at(plain, 0.5));
        // The slowest of a hundred is the disk's own weather: shown beside, and held to no more than twice.
        figures.add(new Figure("store.filing.p99", at(filed, 0.99), "ms", at(plain, 0.99), "bare SQLite, FULL", 2));
        figures.add(new Figure(
                "store.filing.bytes",
                (double) Files.size(stationFile) / (rounds + WARM),
                "B",
                16_384,
                "a station's disk",
                1));
    }

    private void beside(String name, double value, double bare) {
        figures.add(new Figure(name, value, "ms", bare, "bare SQLite, FULL", FILING_TARGET));
    }

    /// The station's own query, which also opens what it reads, turn by turn with the plain one.
    private void heads(StationStore store, Path bareFile) throws NotDone, SQLException {
        LongQueue.fill(store, queue, LETTERS);
        long[] ours = new long[FEW_READS];
        long[] plain = new long[FEW_READS];
        try (BareStore bare = new BareStore(bareFile)) {
            bare.fill(queue);
            for (int i = -FEW_READS; i < FEW_READS; i++) {
                long before = System.nanoTime();
                LongQueue.first(store);
                long between = System.nanoTime();
                bare.first(EventBatch.MAX_EVENTS);
                long after = System.nanoTime();
                ours[Math.max(i, 0)] = between - before;
                plain[Math.max(i, 0)] = after - between;
            }
        }
        figures.add(new Figure("store.queue.first100.p50", at(ours, 0.5), "ms", QUEUE_MILLIS, "budget", 1));
        figures.add(new Figure("store.queue.bare.first100.p50", at(plain, 0.5), "ms", QUEUE_MILLIS, "budget", 1));
        Runtime memory = Runtime.getRuntime();
        System.gc();
        double used = (memory.totalMemory() - memory.freeMemory()) / 1e6;
        figures.add(new Figure("store.queue.heap", used, "MB", HEAP_MEGABYTES, "budget", 1));
    }

    private static double at(long[] nanos, double part) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1, sorted.length * part)] / 1e6;
    }
}
