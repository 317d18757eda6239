package org.shubbak.hub.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.text.Incident;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Embedded SQLite: one connection that writes, one that reads, each with a platform thread of its own, because native
/// calls would pin the carriers of virtual threads. After a failed write the connection is thrown away and the file is
/// checked again before the next one.
final class SqliteDatabase implements HubDatabase {
    private static final Logger LOG = LoggerFactory.getLogger(SqliteDatabase.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private final HubFile file;
    private final Connection reading;
    private final ExecutorService writer = thread("hub-writer");
    private final ExecutorService reader = thread("hub-reader");
    private @Nullable Connection writing; // the writer thread's own

    private SqliteDatabase(HubFile file, Connection writing, Connection reading) {
        this.file = file;
        this.writing = writing;
        this.reading = reading;
    }

    static DatabaseOpening open(Path folder) {
        return open(() -> HubFile.hold(folder), HubFile::first);
    }

    /// While a hub has the folder: its tables are those of this version, or the hub would not run.
    static DatabaseOpening beside(Path folder) {
        return open(() -> HubFile.beside(folder), HubFile::writing);
    }

    private interface Holding {
        HubFile file() throws Unusable;
    }

    private interface Connecting {
        Connection to(HubFile file) throws Unusable;
    }

    private static DatabaseOpening open(Holding holding, Connecting connecting) {
        try {
            HubFile file = holding.file();
            boolean good = false;
            try {
                SqliteDatabase database = new SqliteDatabase(file, connecting.to(file), file.reading());
                good = true;
                return new DatabaseOpening.Opened(database);
            } finally {
                if (!good) {
                    release(file);
                }
            }
        } catch (Unusable e) {
            return new DatabaseOpening.Refused(e.problem(), Incident.of(e));
        }
    }

    @Override
    public <T> Stored<T> write(Errand<T> errand) {
        return await(writer, () -> {
            Connection open = writing();
            boolean kept = false;
            try {
                open.setAutoCommit(false); // this driver begins here, and commits where it is set back
                T value = errand.run(open);
                open.setAutoCommit(true);
                kept = true;
                return value;
            } finally {
                if (!kept) {
                    abandon(open);
                }
            }
        });
    }

    @Override
    public <T> Stored<T> read(Errand<T> errand) {
        return await(reader, () -> errand.run(reading));
    }

    @Override
    public Stored<Boolean> ready() {
        return await(writer, () -> !writing().isClosed());
    }

    @Override
    public Stored<Boolean> roomFor(LocalDate day) {
        return new Stored.Done<>(true);
    }

    @Override
    public Stored<Integer> dropBodies(LocalDate before) {
        return new BodyRows(this).drop(before);
    }

    @Override
    public Dialect dialect() {
        return Dialect.SQLITE;
    }

    private Connection writing() throws Unusable {
        Connection open = writing;
        if (open == null) {
            open = file.writing();
            writing = open;
        }
        return open;
    }

    /// A transaction left open is rolled back by the closing.
    private void abandon(Connection broken) {
        writing = null;
        quietly(broken::close);
    }

    private interface Task<T> {
        T run() throws SQLException, Unusable;
    }

    private static <T> Stored<T> await(ExecutorService thread, Task<T> task) {
        Future<Stored<T>> future = thread.submit(() -> {
            try {
                return new Stored.Done<>(task.run());
            } catch (SQLException | Unusable e) {
                Incident incident = Incident.of(e);
                LOG.error("store failed: incident={} {}", incident.code(), Incident.places(e));
                return new Stored.Failed<T>(incident);
            }
        });
        try {
            return future.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return new Stored.Late<>();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Stored.Late<>();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a bug in work on the store", e.getCause());
        }
    }

    /// One after the other: the last connection folds the log of changes into the file, and of two that go in the same
    /// moment SQLite takes neither for the last.
    @Override
    public void close() {
        reader.execute(() -> quietly(reading::close));
        reader.close();
        writer.execute(() -> {
            if (writing != null) {
                abandon(writing);
            }
        });
        writer.close();
        release(file);
    }

    private interface Closing {
        void run() throws SQLException;
    }

    private static void quietly(Closing closing) {
        try {
            closing.run();
        } catch (SQLException e) {
            LOG.warn("closing the database: sqlite={}", e.getErrorCode());
        }
    }

    private static void release(HubFile file) {
        try {
            file.close();
        } catch (IOException e) {
            LOG.warn(
                    "the lock of the data folder could not be released: {}",
                    e.getClass().getSimpleName());
        }
    }

    private static ExecutorService thread(String name) {
        return Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name(name).daemon().factory());
    }
}
