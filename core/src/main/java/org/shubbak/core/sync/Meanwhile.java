package org.shubbak.core.sync;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.store.Kept;
import org.shubbak.core.store.StationStore;
import org.shubbak.core.store.StoreFault;
import org.shubbak.core.store.Transaction;
import org.shubbak.core.sync.wire.BatchAnswer;
import org.shubbak.core.sync.wire.EventBatch;
import org.shubbak.core.sync.wire.WireEvent;

/// What is done while a batch is on its way: the answer to the one before it is written down, and the one after it is
/// made ready, as if the hub took all that is on its way.
final class Meanwhile {
    private final StationStore store;
    private final HubClient hub;
    private final Sender sender;
    private final IntConsumer counted;

    /// @param counted is told how many events wait, as soon as that is known
    Meanwhile(StationStore store, HubClient hub, Sender sender, IntConsumer counted) {
        this.store = store;
        this.hub = hub;
        this.sender = sender;
        this.counted = counted;
    }

    /// What the hub said about a batch.
    record Told(List<WireEvent> batch, BatchAnswer answer) {}

    /// Good only once the hub has taken all of the batch before it.
    record Ready(Due due, EventBatch batch) {}

    /// Nothing to do.
    static FutureTask<Optional<Ready>> nothing() {
        FutureTask<Optional<Ready>> nothing = new FutureTask<>(Optional::empty);
        nothing.run();
        return nothing;
    }

    /// @param before the answer that is not written down yet. Where it cannot be, its events wait as they did, and are
    ///     sent again
    FutureTask<Optional<Ready>> begun(@Nullable Told before, List<WireEvent> away) {
        FutureTask<Optional<Ready>> task = new FutureTask<>(() -> after(before, away));
        Thread.ofPlatform().name("sync-ahead").daemon().start(task);
        return task;
    }

    private Optional<Ready> after(@Nullable Told before, List<WireEvent> away) {
        return switch (store.transact(transaction -> after(transaction, before, away))) {
            case Kept.Not<Due> not -> Optional.empty();
            case Kept.Done<Due> due -> {
                counted.accept(due.value().waiting());
                yield ready(due.value());
            }
        };
    }

    private Due after(Transaction transaction, @Nullable Told before, List<WireEvent> away) throws StoreFault {
        if (before != null) {
            store.sync().apply(transaction, before.batch(), before.answer().verdicts(), Backoff.FIRST);
        }
        return Due.read(store, transaction, away);
    }

    private Optional<Ready> ready(Due due) {
        if (due.events().isEmpty()) {
            return Optional.empty();
        }
        EventBatch batch = due.signed(due.events(), sender);
        hub.prepare(batch);
        return Optional.of(new Ready(due, batch));
    }

    /// Waits, also when interrupted: nothing of it may still go on when the next step begins.
    static Optional<Ready> result(FutureTask<Optional<Ready>> task) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    throw new IllegalStateException("a bug while a batch was on its way", e.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
