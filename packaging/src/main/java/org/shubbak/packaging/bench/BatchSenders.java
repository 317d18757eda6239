package org.shubbak.packaging.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Stations that send at once, each on a thread of its own and with a plain connection of its own beside.
final class BatchSenders implements AutoCloseable {
    interface Work {
        void of(BatchSender sender, PlainRows line) throws NotDone, SQLException;
    }

    interface Connecting {
        Connection open() throws SQLException;
    }

    private final List<BatchSender> senders = new ArrayList<>();
    private final List<PlainRows> lines = new ArrayList<>();
    private final ExecutorService threads;

    /// @param letters of each event's body
    BatchSenders(int many, int letters, Connecting connecting) throws SQLException {
        this.threads = Executors.newFixedThreadPool(many);
        for (int i = 0; i < many; i++) {
            senders.add(new BatchSender(100 * many + i, letters));
            lines.add(new PlainRows(connecting.open()));
        }
    }

    /// Returns when every sender has done it so often.
    void all(int times, Work work) throws NotDone, InterruptedException {
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < senders.size(); i++) {
            BatchSender sender = senders.get(i);
            PlainRows line = lines.get(i);
            running.add(threads.submit(() -> {
                for (int time = 0; time < times; time++) {
                    work.of(sender, line);
                }
                return null;
            }));
        }
        for (Future<?> one : running) {
            try {
                one.get();
            } catch (ExecutionException e) {
                throw new NotDone("a batch was not kept: " + e.getCause());
            }
        }
    }

    @Override
    public void close() throws SQLException {
        threads.close();
        for (PlainRows line : lines) {
            line.close();
        }
    }
}
