package org.shubbak.core.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.shubbak.core.text.Problem;
import org.sqlite.SQLiteConfig;

/// How the file is opened: checked, brought to the newest form, and held so that no second process can touch it.
final class DatabaseFile {
    /// The first release without the fault that lost committed pages when a write-ahead log was started anew.
    private static final int[] OLDEST_SQLITE = {3, 51, 3};

    private static final String[] PRAGMAS = {
        // No second process, and no shared-memory file: the lock is held until the connection closes.
        "locking_mode=EXCLUSIVE",
        "journal_mode=WAL",
        "mmap_size=0",
        "secure_delete=ON",
        "foreign_keys=ON",
        "temp_store=MEMORY",
    };
    private static final int BUSY_MILLIS = 5000;
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Path path;
    private final Migrations migrations;
    private final Clock clock;
    private final StoreWays ways;

    DatabaseFile(Path path, Migrations migrations, Clock clock, StoreWays ways) {
        this.path = path;
        this.migrations = migrations;
        this.clock = clock;
        this.ways = ways;
    }

    boolean exists() {
        return Files.exists(path);
    }

    Connection connect() throws StoreFault {
        Connection connection = null;
        boolean good = false;
        try {
            PrivateFiles.createIfMissing(path);
            SQLiteConfig config = new SQLiteConfig();
            config.setBusyTimeout(BUSY_MILLIS);
            // Nobody asks for them, and each insert would prepare a query for them.
            config.setGetGeneratedKeys(false);
            connection = config.createConnection("jdbc:sqlite:" + path);
            prepare(connection);
            good = true;
            return connection;
        } catch (SQLException e) {
            throw SqliteFault.of(e);
        } catch (IOException e) {
            throw new StoreFault(Problem.of("store.noAccess"), true, e);
        } finally {
            if (!good && connection != null) {
                closeFailed(connection);
            }
        }
    }

    private void prepare(Connection connection) throws SQLException, StoreFault, IOException {
        try (Statement statement = connection.createStatement()) {
            for (String pragma : PRAGMAS) {
                statement.execute("PRAGMA " + pragma);
            }
            statement.execute("PRAGMA synchronous=" + ways.synchronous());
            String version = text(statement, "SELECT sqlite_version()");
            if (Arrays.compare(numbers(version), OLDEST_SQLITE) < 0) {
                throw new IllegalStateException("SQLite " + version + " may lose committed data");
            }
            if (!text(statement, "PRAGMA integrity_check(1)").equals("ok")) {
                throw new StoreFault(Problem.of("store.damaged"), true, new SQLException("integrity_check"));
            }
            migrations.apply(statement, this::backup);
        }
    }

    /// Never deletes: a technician may save what can be read.
    Path setAside() throws StoreFault {
        Path aside = path.resolveSibling(path.getFileName() + ".damaged-" + STAMP.format(clock.instant()));
        try {
            for (String part : new String[] {"", "-wal", "-journal"}) {
                Path from = Path.of(path + part);
                if (Files.exists(from)) {
                    Files.move(from, Path.of(aside + part));
                }
            }
            return aside;
        } catch (IOException e) {
            throw new StoreFault(Problem.of("store.noAccess"), true, e);
        }
    }

    /// What was set aside last; its name holds the time.
    Optional<Path> newestAside() throws StoreFault {
        String start = path.getFileName() + ".damaged-";
        try (Stream<Path> files = Files.list(path.resolveSibling("."))) {
            return files.filter(file -> String.valueOf(file.getFileName()).matches(Pattern.quote(start) + "[0-9TZ]+"))
                    .max(Comparator.comparing(Path::getFileName));
        } catch (IOException e) {
            throw new StoreFault(Problem.of("store.noAccess"), true, e);
        }
    }

    private Path backup(int version) throws IOException {
        Path folder = path.resolveSibling("backups");
        PrivateFiles.createFolders(folder);
        return folder.resolve(String.format(Locale.ROOT, "station-v%d-%s.db", version, STAMP.format(clock.instant())));
    }

    private static String text(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getString(1) : "";
        }
    }

    private static int[] numbers(String version) {
        return Arrays.stream(version.split("\\.")).mapToInt(Integer::parseInt).toArray();
    }

    private static void closeFailed(Connection connection) throws StoreFault {
        try {
            connection.close();
        } catch (SQLException e) {
            throw SqliteFault.of(e);
        }
    }
}
