package org.shubbak.hub.store;

import java.io.IOException;
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
import org.jspecify.annotations.Nullable;
import org.shubbak.core.text.Problem;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/// The folder `hub.db` lies in, held by one process for as long as this is open. Without the hold it is only for what
/// is
/// done beside the hub that has it, which has checked the file.
final class HubFile implements AutoCloseable {
    /// Enough for the upper pages of all indexes of some million events.
    private static final int CACHE_KIB = 64 * 1024;

    /// 16 MB: pages that many batches change are written home once for all of them.
    private static final int WAL_PAGES = 4000;

    private static final int BUSY_MILLIS = 5000;
    private final Path folder;
    private final @Nullable FileChannel lock;

    private HubFile(Path folder, @Nullable FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    static HubFile beside(Path folder) {
        return new HubFile(folder, null);
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

    /// The one connection that writes, to a file that has been checked and brought to this version's tables.
    Connection first() throws Unusable {
        Connection connection = writing();
        boolean good = false;
        try {
            boolean beforeFlyway = text(connection, "PRAGMA user_version").equals("1");
            SQLiteDataSource source = new SQLiteDataSource(config());
            source.setUrl(url());
            new Migrations(source, "sqlite", "hub.data", folder.toString()).bring(beforeFlyway ? "1" : "0");
            good = true;
            return connection;
        } catch (SQLException e) {
            throw Unusable.of(e, folder.toString());
        } finally {
            if (!good) {
                close(connection);
            }
        }
    }

    /// The one connection that writes, to a file that has been checked. Its transactions take the lock at their begin.
    Connection writing() throws Unusable {
        return open(statement -> {
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("PRAGMA synchronous = FULL");
            statement.execute("PRAGMA cache_size = -" + CACHE_KIB);
            statement.execute("PRAGMA wal_autocheckpoint = " + WAL_PAGES);
            if (lock != null
                    && !text(statement.getConnection(), "PRAGMA quick_check(1)").equals("ok")) {
                throw new Unusable(Problem.of("hub.dataDamaged", folder.toString()), new SQLException("quick_check"));
            }
        });
    }

    Connection reading() throws Unusable {
        return open(statement -> statement.execute("PRAGMA query_only = ON"));
    }

    private interface Preparing {
        void with(Statement statement) throws SQLException, Unusable;
    }

    private Connection open(Preparing preparing) throws Unusable {
        try {
            Connection connection = config().createConnection(url());
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

    private static SQLiteConfig config() {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_MILLIS);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        return config;
    }

    private String url() {
        return "jdbc:sqlite:" + folder.resolve("hub.db");
    }

    private static void close(Connection connection) throws Unusable {
        try {
            connection.close();
        } catch (SQLException e) {
            throw Unusable.of(e, "");
        }
    }

    private static String text(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getString(1) : "";
        }
    }

    @Override
    public void close() throws IOException {
        if (lock != null) {
            lock.close();
        }
    }
}
