package org.shubbak.packaging.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.application.Answers;
import org.shubbak.core.application.Applicant;
import org.shubbak.core.application.CitizenApplication;
import org.shubbak.core.counter.Counter;
import org.shubbak.core.counter.FileOutcome;
import org.shubbak.core.counter.OpenOutcome;
import org.shubbak.core.counter.PayOutcome;
import org.shubbak.core.counter.PaymentDesk;
import org.shubbak.core.counter.Workplace;
import org.shubbak.core.identity.StationIdentity;
import org.shubbak.core.store.StationStore;
import org.shubbak.core.sync.Backoff;
import org.shubbak.core.sync.HttpHubClient;
import org.shubbak.core.sync.Sender;
import org.shubbak.core.sync.SyncLoop;
import org.shubbak.core.text.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Files applications through the real counter, store and outbox. Each is paid in cash. Whatever a crash
/// left paid and unfiled is filed first.
@Command(name = "file", description = "Files applications without a window.", mixinStandardHelpOptions = true)
final class BenchFile implements Callable<Integer> {
    private static final String NO_HUB = "none";

    @Option(names = "--data", required = true, description = "the station's data folder")
    private Path data = Path.of("");

    @Option(names = "--hub", required = true, description = "the hub's address, or none")
    private String hub = NO_HUB;

    @Option(names = "--count", required = true, description = "how many applications")
    private int count;

    @Option(names = "--ledger", required = true, description = "where the ids of what was filed are appended")
    private Path ledger = Path.of("");

    @Option(names = "--times", description = "write into the ledger when each was told, as a second column")
    private boolean times;

    @Option(names = "--json", description = "print one JSON object")
    private boolean json;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException, NotDone {
        try (StationStore store = BenchStation.open(data)) {
            Optional<SyncLoop> line = hub.equals(NO_HUB) ? Optional.empty() : Optional.of(line(store));
            Workplace workplace = new Workplace(
                    store, BenchStation.STATION, Clock.systemUTC(), () -> line.ifPresent(SyncLoop::nudge));
            line.ifPresent(SyncLoop::start);
            try {
                file(workplace);
                return 0;
            } finally {
                line.ifPresent(SyncLoop::close);
            }
        }
    }

    private SyncLoop line(StationStore store) throws NotDone {
        StationIdentity identity = BenchStation.identity(data);
        HttpHubClient client = new HttpHubClient(URI.create(hub), identity.publicKey());
        Sender sender = new Sender(BenchStation.STATION.name(), identity);
        Backoff backoff = new Backoff(RandomGenerator.getDefault());
        return new SyncLoop(store, client, sender, Clock.systemUTC(), backoff, List.of());
    }

    private void file(Workplace workplace) throws IOException, NotDone {
        Counter counter = new Counter(workplace, BenchCatalogue.CATALOGUE);
        PaymentDesk payments = new PaymentDesk(workplace, null);
        long[] nanos = new long[count];
        long start = System.nanoTime();
        try (Ledger told = Ledger.append(ledger, times)) {
            for (FileOutcome recovered : counter.recover(Language.AR, BenchStation.CLERK)) {
                told.told(filed(recovered));
            }
            for (int i = 0; i < count; i++) {
                long begin = System.nanoTime();
                UUID id = filed(one(counter, payments, i));
                nanos[i] = System.nanoTime() - begin;
                told.told(id);
            }
        }
        report(nanos, System.nanoTime() - start);
    }

    private static FileOutcome one(Counter counter, PaymentDesk payments, int i) throws NotDone {
        return counter.file(paid(counter, payments, i), Language.AR, BenchStation.CLERK);
    }

    /// Opened and paid: only to be filed.
    static UUID paid(Counter counter, PaymentDesk payments, int i) throws NotDone {
        Applicant who = new Applicant(
                String.format(Locale.ROOT, "%09d", 400_000_000 + i), "أحمد محمد خليل القياس", "Ahmad Bench", null);
        Answers answers = new Answers(Map.of("address", "شارع القدس 12", "note", "n".repeat(600)));
        CitizenApplication application =
                switch (counter.open(BenchCatalogue.SERVICE, who, answers, BenchStation.CLERK)) {
                    case OpenOutcome.Opened opened -> opened.application();
                    case OpenOutcome.NotKept not -> throw BenchStation.notDone(not.problem());
                    case OpenOutcome.Invalid invalid ->
                        throw BenchStation.notDone(invalid.problems().getFirst().problem());
                };
        PayOutcome paid = payments.cash(application, BenchStation.FEE, BenchStation.CLERK);
        if (!(paid instanceof PayOutcome.Paid)) {
            throw new NotDone("The fee was not kept: " + paid.getClass().getSimpleName());
        }
        return application.id();
    }

    static UUID filed(FileOutcome outcome) throws NotDone {
        return switch (outcome) {
            case FileOutcome.Filed filed -> filed.application().id();
            case FileOutcome.NotPaid not -> throw BenchStation.notDone(not.problem());
            case FileOutcome.NotKept not -> throw BenchStation.notDone(not.problem());
        };
    }

    private void report(long[] nanos, long whole) {
        Arrays.sort(nanos);
        PrintWriter out = command().commandLine().getOut();
        String form = json
                ? "{\"filed\":%d,\"seconds\":%.3f,\"p50Millis\":%.3f,\"p99Millis\":%.3f}%n"
                : "filed %d in %.1f s, p50 %.2f ms, p99 %.2f ms%n";
        out.write(String.format(Locale.ROOT, form, count, whole / 1e9, millis(nanos, 0.50), millis(nanos, 0.99)));
        out.flush();
    }

    private static double millis(long[] sorted, double part) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1, sorted.length * part)] / 1e6;
    }

    private CommandSpec command() {
        if (spec == null) {
            throw new IllegalStateException("run by picocli only");
        }
        return spec;
    }
}
