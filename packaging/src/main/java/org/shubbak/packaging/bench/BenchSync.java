package org.shubbak.packaging.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.counter.Counter;
import org.shubbak.core.counter.PaymentDesk;
import org.shubbak.core.counter.Workplace;
import org.shubbak.core.identity.EnrolOutcome;
import org.shubbak.core.identity.Enrolment;
import org.shubbak.core.store.StationStore;
import org.shubbak.core.sync.wire.EventBatch;
import org.shubbak.core.text.Language;
import org.shubbak.packaging.program.Program;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A station that was away comes back: a cold process brings what waits to a real hub over TLS, beside a plain loop
/// of as many bytes in as large batches.
@Command(
        name = "sync",
        description = "Draining a queue to a hub over TLS beside a plain HTTP and SQLite loop; short and long queues.",
        mixinStandardHelpOptions = true)
final class BenchSync implements Callable<Integer> {
    /// As a share of what the plain loop does.
    private static final double LEAST = 0.6;

    /// How much slower the same number of events may leave a long queue than a short one.
    private static final double FLAT = 1.2;

    /// So many letters make 4 KB once they are packed and sealed.
    private static final int LETTERS = 3900;

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final List<String> STATION = List.of("-Xmx64m");
    /// What the first process may have brought beyond its share before it ended.
    private static final int SPARE = 5 * EventBatch.MAX_EVENTS;
    private static final String HUB = "org.shubbak.hub.HubMain";
    private static final String BENCH = BenchMain.class.getName();

    @Option(names = "--json", paramLabel = "FILE", description = "write the figures as one JSON array")
    private @Nullable Path json;

    @Option(names = "--data", paramLabel = "DIR", description = "where to write; a temporary folder else")
    private @Nullable Path data;

    @Option(names = "--events", description = "how many are drained (default: ${DEFAULT-VALUE})")
    private int events = 10_000;

    @Option(names = "--queues", split = ",", description = "how many wait (default: ${DEFAULT-VALUE})")
    private List<Integer> queues = List.of(1000, 10_000, 100_000);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final List<Figure> figures = new ArrayList<>();

    private record Drained(double seconds, double draining, double megabytes) {}

    @Override
    public Integer call() throws IOException, NotDone, SQLException {
        Path folder = data == null ? Files.createTempDirectory("bench-sync") : Files.createDirectories(data);
        beside(folder);
        flat(folder);
        return Figure.report(figures, spec.commandLine().getOut(), json);
    }

    /// Twice as many wait. The first half goes to a hub that has just started, the second, from a new process, to the
    /// same hub: a centre's is there before its stations are. So for the plain loop.
    private void beside(Path folder) throws IOException, NotDone, SQLException {
        List<Drained> ours = ours(folder.resolve("whole"), 2 * events + SPARE, events, 2);
        List<Double> plain = plain(folder, events);
        double seconds = ours.getLast().seconds();
        double bare = plain.getLast();
        String loop = "bare HTTP and SQLite";
        figures.add(new Figure("sync.drain." + events, seconds, "s", bare, loop, 1 / LEAST));
        // What is to be reached where the plain loop does 4,000 a second, and as much less on a slower machine.
        figures.add(new Figure(
                "sync.event", 1e3 * seconds / events, "ms", 1e3 * bare / events, "bare, a single event", 1.6));
        figures.add(new Figure(
                "sync.drain." + events + ".cold-hub",
                ours.getFirst().seconds(),
                "s",
                plain.getFirst(),
                loop,
                1 / LEAST));
    }

    /// The first of as many events as the shortest queue holds, from each queue, by a cold process each.
    private void flat(Path folder) throws IOException, NotDone {
        int some = queues.getFirst();
        Drained shortest = ours(folder.resolve("of-" + some), some, some, 1).getFirst();
        for (int queue : queues.subList(1, queues.size())) {
            Drained longer = ours(folder.resolve("of-" + queue), queue, some, 1).getFirst();
            String name = "sync.first" + some + "of" + queue;
            figures.add(new Figure(name, longer.draining(), "s", shortest.draining(), "the shortest queue", FLAT));
            figures.add(new Figure(
                    name + ".heap", longer.megabytes(), "MB", shortest.megabytes(), "the shortest queue", FLAT));
        }
    }

    /// @param times so often a new process drains so many from one queue to one hub
    private List<Drained> ours(Path folder, int queue, int drained, int times) throws IOException, NotDone {
        Path station = Files.createDirectories(folder).resolve("station");
        List<String> serve = List.of(
                "serve",
                "--tls",
                "--listen",
                "127.0.0.1:0",
                "--data",
                folder.resolve("hub").toString());
        try (Program hub = Program.start("hub", folder, List.of("-Xmx256m"), HUB, serve)) {
            URI address = URI.create(hub.address());
            fill(station, queue, address, code(folder));
            List<String> drain = List.of(
                    "drain", "--data", station.toString(), "--hub", address.toString(), "--events", "" + drained);
            List<Drained> all = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                JsonNode said = said("drain", folder, drain);
                all.add(new Drained(
                        said.path("seconds").doubleValue(),
                        said.path("draining").doubleValue(),
                        said.path("heapMegabytes").doubleValue()));
            }
            return all;
        }
    }

    private static JsonNode said(String name, Path folder, List<String> command) throws IOException {
        try (Program program = Program.start(name, folder, STATION, BENCH, command)) {
            return JsonMapper.shared().readTree(program.nextLine(PATIENCE));
        }
    }

    private static String code(Path folder) throws IOException {
        String station = BenchStation.STATION.name();
        String office = BenchStation.STATION.officeCode();
        String hubData = folder.resolve("hub").toString();
        List<String> ask = List.of("enrol-code", "--json", "--station", station, "--office", office, "--data", hubData);
        try (Program asks = Program.modest("enrol", folder, HUB, ask)) {
            return JsonMapper.shared()
                    .readTree(asks.nextLine(Duration.ofSeconds(40)))
                    .path("code")
                    .stringValue();
        }
    }

    private void fill(Path station, int queue, URI hub, String code) throws IOException, NotDone {
        try (StationStore store = BenchStation.open(station)) {
            Enrolment enrolment = new Enrolment(BenchStation.identity(station), Clock.systemUTC(), new SecureRandom());
            if (enrolment.enrol(hub, code) instanceof EnrolOutcome.Refused refused) {
                throw BenchStation.notDone(refused.problem());
            }
            Workplace workplace = new Workplace(store, BenchStation.STATION, Clock.systemUTC(), () -> {});
            Counter counter = new Counter(workplace, BenchCatalogue.CATALOGUE);
            BenchFile.filed(counter.file(
                    BenchFile.paid(counter, new PaymentDesk(workplace, null), 1), Language.AR, BenchStation.CLERK));
            LongQueue.fill(store, queue, LETTERS);
        }
    }

    private List<Double> plain(Path folder, int drained) throws IOException, SQLException {
        Path file = folder.resolve("bare-station.db");
        try (BareStore bare = new BareStore(file)) {
            bare.fillText(2 * drained);
        }
        List<String> serve =
                List.of("bare-hub", "--data", folder.resolve("bare-hub.db").toString());
        try (Program hub = Program.start("bare-hub", folder, List.of("-Xmx256m"), BENCH, serve)) {
            List<String> drain = List.of(
                    "bare-drain", "--data", file.toString(), "--hub", hub.address() + "/", "--events", "" + drained);
            List<Double> seconds = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                seconds.add(said("bare-drain", folder, drain).path("seconds").doubleValue());
            }
            return seconds;
        }
    }
}
