package org.shubbak.hub.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.sync.wire.EventBatch;
import org.shubbak.core.text.Incident;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Embedded SQLite: one connection that writes, one that reads, each with a platform thread of its own, because native
/// calls would pin the carriers of virtual threads. After a failed write the connection is thrown away and the file is
/// checked again before the next batch.
public final class SqliteHubStore implements HubStore {
    private static final Logger LOG = LoggerFactory.getLogger(SqliteHubStore.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private final HubFile file;
    private final StoreReading reading;
    private final ExecutorService writer = thread("hub-writer");
    private final ExecutorService reader = thread("hub-reader");
    private @Nullable BatchTransaction writing; // the writer thread's own

    private SqliteHubStore(HubFile file, BatchTransaction writing, StoreReading reading) {
        this.file = file;
        this.writing = writing;
        this.reading = reading;
    }

    public static StoreOpening open(Path folder) {
        try {
            HubFile file = HubFile.hold(folder);
            boolean good = false;
            try {
                BatchTransaction writing = new BatchTransaction(file.writing());
                StoreReading reading = new StoreReading(file.reading());
                good = true;
                return new StoreOpening.Opened(new SqliteHubStore(file, writing, reading));
            } catch (SQLException e) {
                throw Unusable.of(e, folder.toString());
            } finally {
                if (!good) {
                    release(file);
                }
            }
        } catch (Unusable e) {
            return new StoreOpening.Refused(e.problem(), Incident.of(e));
        }
    }

    @Override
    public Stored<Filing> file(EventBatch batch, Instant receivedAt, Judge judge) {
        return await(writer, () -> {
            BatchTransaction open = writing();
            boolean kept = false;
            try {
                Filing filing = open.file(batch, receivedAt, judge);
                kept = true;
                return filing;
            } finally {
                if (!kept) {
                    abandon(open);
                }
            }
        });
    }

    @Override
    public Stored<Boolean> ready() {
        return await(writer, () -> {
            writing();
            return true;
        });
    }

    @Override
    public Stored<Overview> overview(int latest) {
        return await(reader, () -> reading.overview(latest));
    }

    @Override
    public Stored<ApplicationEvents> application(UUID applicationId) {
        return await(reader, () -> reading.application(applicationId));
    }

    private BatchTransaction writing() throws SQLException, Unusable {
        BatchTransaction open = writing;
        if (open == null) {
            Connection connection = file.writing();
            open = new BatchTransaction(connection);
            writing = open;
        }
        return open;
    }

    private void abandon(BatchTransaction broken) {
        writing = null;
        quietly(broken::close);
    }

    private interface Errand<T> {
        T run() throws SQLException, Unusable;
    }

    private static <T> Stored<T> await(ExecutorService thread, Errand<T> errand) {
        Future<Stored<T>> future = thread.submit(() -> {
            try {
                return new Stored.Done<>(errand.run());
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

    @Override
    public void close() {
        writer.execute(() -> {
            if (writing != null) {
                abandon(writing);
            }
        });
        reader.execute(() -> quietly(reading::close));
        writer.close();
        reader.close();
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
