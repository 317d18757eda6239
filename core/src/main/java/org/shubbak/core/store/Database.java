package org.shubbak.core.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.text.Incident;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One SQLite file behind one connection that one named daemon platform thread uses. Any thread may ask; work is done
/// one piece after the other, each in one transaction. After a failed write the connection is thrown away, and the next
/// piece of work first opens the file again and has it checked.
public final class Database implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Database.class);

    public interface Work<T extends @Nullable Object> {
        T in(Transaction transaction) throws StoreFault;
    }

    private final DatabaseFile file;
    private final StoreWays ways;
    private final DiskBudget budget;
    private final ExecutorService writer;
    private @Nullable Connection connection;
    private @Nullable Transaction transaction;

    Database(DatabaseFile file, StoreWays ways, DiskBudget budget) {
        this.file = file;
        this.budget = budget;
        this.ways = ways;
        this.writer = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name("store").daemon().factory());
    }

    /// All of it or nothing; waits for the commit, also when interrupted. Work that found the disk full is done once
    /// more with the reserve.
    public <T extends @Nullable Object> Kept<T> transact(Work<T> work) {
        return await(writer.submit(() -> {
            Kept<T> kept = tried(work);
            boolean full =
                    kept instanceof Kept.Not<T> not && not.problem().code().equals("store.full");
            return full && budget.release() ? tried(work) : kept;
        }));
    }

    private <T extends @Nullable Object> Kept<T> tried(Work<T> work) {
        try {
            return new Kept.Done<>(commit(work));
        } catch (StoreFault fault) {
            LOG.error("not kept: {} {}", fault.problem().code(), Incident.places(fault));
            if (fault.connectionLost()) {
                disconnect();
            }
            return new Kept.Not<T>(fault.problem());
        }
    }

    @Override
    public void close() {
        await(writer.submit(() -> {
            disconnect();
            return true;
        }));
        writer.shutdown();
    }

    private <T extends @Nullable Object> T commit(Work<T> work) throws StoreFault {
        Transaction open = transaction == null ? reconnect() : transaction;
        ways.watch().accept(StoreWays.Step.BEFORE_BEGIN);
        open.update("BEGIN IMMEDIATE");
        boolean committed = false;
        try {
            T value = work.in(open);
            ways.watch().accept(StoreWays.Step.BEFORE_COMMIT);
            open.update("COMMIT");
            committed = true;
            ways.watch().accept(StoreWays.Step.AFTER_COMMIT);
            return value;
        } finally {
            if (!committed) {
                rollback(open);
            }
        }
    }

    private void rollback(Transaction open) {
        try {
            open.update("ROLLBACK");
        } catch (StoreFault | IllegalStateException e) {
            // SQLite has rolled back by itself after some faults; a fresh connection is sure to have.
            LOG.warn("rolled back by closing: {}", e.getMessage());
            disconnect();
        }
    }

    private Transaction reconnect() throws StoreFault {
        Connection opened = file.connect();
        connection = opened;
        transaction = new Transaction(opened);
        return transaction;
    }

    private void disconnect() {
        Connection old = connection;
        connection = null;
        transaction = null;
        if (old != null) {
            try {
                old.close();
            } catch (SQLException e) {
                LOG.warn("closing the database: {}", SqliteFault.of(e).problem().code());
            }
        }
    }

    private static <T> T await(Future<T> future) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return future.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    throw new IllegalStateException("a bug in work on the store", e.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
