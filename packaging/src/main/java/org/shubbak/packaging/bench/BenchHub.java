package org.shubbak.packaging.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.sync.wire.EventVerdict;
import org.shubbak.core.sync.wire.Verdict;
import org.shubbak.hub.store.DatabaseOpening;
import org.shubbak.hub.store.HubDatabase;
import org.shubbak.hub.store.HubStore;
import org.shubbak.hub.store.Judge;
import org.shubbak.hub.store.ServerAddress;
import org.shubbak.hub.store.SqlHubStore;
import org.shubbak.hub.store.Stored;
import org.sqlite.SQLiteConfig;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// A batch in the hub's own transaction, with its chain, its order and its verdicts, beside one batched insert of the
/// same events on the same database, turn by turn.
@Command(
        name = "hub",
        description = {
            "Batches of events beside plain batched inserts: on SQLite, and on a PostgreSQL server where one is given.",
            "The server's database must be empty; user and password come from the environment as for the hub."
        },
        mixinStandardHelpOptions = true)
final class BenchHub implements Callable<Integer> {
    /// As a share of what plain inserts do.
    private static final double LEAST = 0.5;

    private static final int WARM = 50;
    private static final Judge EVERYTHING =
            (event, standing) -> new EventVerdict(event.eventId(), Verdict.ACCEPTED, null, null);

    @Option(names = "--json", paramLabel = "FILE", description = "write the figures as one JSON array")
    private @Nullable Path json;

    @Option(names = "--data", paramLabel = "DIR", description = "where to write; a temporary folder else")
    private @Nullable Path data;

    @Option(names = "--database", paramLabel = "URL", description = "jdbc:postgresql://HOST:PORT/NAME, empty")
    private @Nullable String database;

    @Option(names = "--batches", description = "of each sender (default: ${DEFAULT-VALUE})")
    private int batches = 300;

    @Option(names = "--letters", description = "of each event's body (default: ${DEFAULT-VALUE}: 4 KB, as in sync)")
    private int letters = 3900;

    @Option(names = "--senders", split = ",", description = "at once (default: ${DEFAULT-VALUE})")
    private List<Integer> senders = List.of(1, 4);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final List<Figure> figures = new ArrayList<>();

    @Override
    public Integer call() throws IOException, NotDone, SQLException, InterruptedException {
        Path folder = data == null ? Files.createTempDirectory("bench-hub") : Files.createDirectories(data);
        String bare = "jdbc:sqlite:" + folder.resolve("bare.db");
        measure("hub.sqlite", folder.resolve("hub"), Optional.empty(), List.of(1), () -> {
            SQLiteConfig config = new SQLiteConfig();
            config.setJournalMode(SQLiteConfig.JournalMode.WAL);
            config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
            return config.createConnection(bare);
        });
        String url = database;
        if (url != null) {
            ServerAddress server = ServerAddress.of(url, System.getenv())
                    .orElseThrow(() -> new NotDone("not jdbc:postgresql://HOST:PORT/NAME"));
            measure("hub.postgresql", folder.resolve("log"), Optional.of(server), senders, () -> serverLine(url));
        }
        return Figure.report(figures, spec.commandLine().getOut(), json);
    }

    private static Connection serverLine(String url) throws SQLException {
        String user = Objects.requireNonNullElse(System.getenv(ServerAddress.USER), "");
        String password = Objects.requireNonNullElse(System.getenv(ServerAddress.PASSWORD), "");
        return user.isEmpty() ? DriverManager.getConnection(url) : DriverManager.getConnection(url, user, password);
    }

    private void measure(
            String name,
            Path folder,
            Optional<ServerAddress> server,
            List<Integer> atOnce,
            BatchSenders.Connecting connecting)
            throws NotDone, SQLException, InterruptedException {
        HubDatabase opened = switch (HubDatabase.open(folder, server)) {
            case DatabaseOpening.Opened done -> done.database();
            case DatabaseOpening.Refused refused -> throw BenchStation.notDone(refused.problem());
        };
        try (HubStore store = new SqlHubStore(opened);
                Connection first = connecting.open();
                Statement statement = first.createStatement()) {
            if (server.isPresent()) {
                emptyOnly(statement);
            }
            String bytes = server.isPresent() ? "bytea" : "BLOB";
            statement.executeUpdate("CREATE TABLE bare_event(id " + bytes + " NOT NULL PRIMARY KEY, hash " + bytes
                    + " NOT NULL, body " + bytes + " NOT NULL)");
            for (int many : atOnce) {
                both(name, many, store, connecting);
            }
            statement.executeUpdate("DROP TABLE bare_event");
        }
    }

    private static void emptyOnly(Statement statement) throws SQLException, NotDone {
        try (ResultSet event = statement.executeQuery("SELECT 1 FROM event LIMIT 1")) {
            if (event.next()) {
                throw new NotDone("This database has events in it already; only an empty one can be measured on.");
            }
        }
    }

    private void both(String name, int many, HubStore store, BatchSenders.Connecting connecting)
            throws NotDone, SQLException, InterruptedException {
        long ours = 0;
        long plain = 0;
        int turns = batches / 10;
        try (BatchSenders lines = new BatchSenders(many, letters, connecting)) {
            for (int turn = -WARM / 10; turn < turns; turn++) {
                lines.all(1, (sender, line) -> sender.prepare(20));
                long before = System.nanoTime();
                lines.all(10, (sender, line) -> file(store, sender));
                long between = System.nanoTime();
                lines.all(10, (sender, line) -> line.insert(sender.next()));
                long after = System.nanoTime();
                if (turn >= 0) {
                    ours += between - before;
                    plain += after - between;
                }
            }
        }
        double events = (double) turns * 10 * many * BatchSender.EVENTS;
        String where = name + ".senders" + many;
        figures.add(new Figure(
                where + ".event", ours / 1e6 / events, "ms", plain / 1e6 / events, "batched inserts", 1 / LEAST));
    }

    private static void file(HubStore store, BatchSender sender) throws NotDone {
        if (!(store.file(sender.next(), Instant.now(), EVERYTHING) instanceof Stored.Done<?>)) {
            throw new NotDone("the hub's store did not keep a batch");
        }
    }
}
