package org.shubbak.hub.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.shubbak.core.text.Problem;
import org.sqlite.SQLiteConfig;

/// The folder `hub.db` lies in, held by one process for as long as this is open.
final class HubFile implements AutoCloseable {
    private static final int SCHEMA = 1;
    private static final int BUSY_MILLIS = 5000;
    private final Path folder;
    private final FileChannel lock;

    private HubFile(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    static HubFile hold(Path folder) throws Unusable {
        try {
            if (Files.notExists(folder)) {
                Files.createDirectories(folder);
                ownerOnly(folder);
            }
            FileChannel channel =
                    FileChannel.open(folder.resolve("hub.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                throw new Unusable(
                        Problem.of("hub.dataInUse", folder.toString()), new IllegalStateException("hub.lock is held"));
            }
            return new HubFile(folder, channel);
        } catch (IOException e) {
            throw new Unusable(Problem.of("hub.dataNoAccess", folder.toString()), e);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock held = channel.tryLock();
            return held != null;
        } catch (OverlappingFileLockException e) {
            return false; // another hub inside this very process
        }
    }

    /// Bodies are personal: nobody else on this computer may read them.
    private static void ownerOnly(Path folder) throws IOException {
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    /// The one connection that writes: checked, and brought to this version's tables.
    Connection writing() throws Unusable {
        return open(statement -> {
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("PRAGMA synchronous = FULL");
            if (!text(statement, "PRAGMA quick_check(1)").equals("ok")) {
                throw new Unusable(Problem.of("hub.dataDamaged", folder.toString()), new SQLException("quick_check"));
            }
            migrate(statement);
        });
    }

    Connection reading() throws Unusable {
        return open(statement -> statement.execute("PRAGMA query_only = ON"));
    }

    private interface Preparing {
        void with(Statement statement) throws SQLException, Unusable;
    }

    private Connection open(Preparing preparing) throws Unusable {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_MILLIS);
        try {
            Connection connection = config.createConnection("jdbc:sqlite:" + folder.resolve("hub.db"));
            boolean good = false;
            try (Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA mmap_size = 0");
                statement.execute("PRAGMA temp_store = MEMORY");
                preparing.with(statement);
                good = true;
                return connection;
            } finally {
                if (!good) {
                    connection.close();
                }
            }
        } catch (SQLException e) {
            throw Unusable.of(e, folder.toString());
        }
    }

    private void migrate(Statement statement) throws SQLException, Unusable {
        int version = Integer.parseInt(text(statement, "PRAGMA user_version"));
        if (version > SCHEMA) {
            throw new Unusable(
                    Problem.of("hub.dataNewer", folder.toString()), new IllegalStateException("schema " + version));
        }
        if (version < SCHEMA) {
            statement.execute("BEGIN IMMEDIATE");
            statement.executeUpdate(schema());
            statement.execute("COMMIT");
        }
    }

    private static String schema() {
        try (InputStream in = HubFile.class.getResourceAsStream("schema.sql")) {
            if (in == null) {
                throw new IllegalStateException("schema.sql is not in the jar");
            }
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("schema.sql cannot be read", e);
        }
    }

    private static String text(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getString(1) : "";
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
