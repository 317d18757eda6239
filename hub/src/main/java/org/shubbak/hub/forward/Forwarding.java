package org.shubbak.hub.forward;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.shubbak.hub.store.HubDatabase;

/// All ministries of one hub, each with its events and its papers on threads and at paces of their own, so that no
/// large
/// paper holds up an event. Several hubs may share one database.
public final class Forwarding implements AutoCloseable {
    /// No ministry's name has a space.
    private static final String PAPERS = " papers";

    /// What is under way longer when the hub stops, is broken off.
    private static final Duration PATIENCE = Way.LONGEST.plusSeconds(2);

    private final ExecutorService desks = Executors.newVirtualThreadPerTaskExecutor();
    private final ExecutorService handing = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch closing = new CountDownLatch(1);

    /// Begins at once.
    public static Forwarding start(
            HubDatabase database, List<MinistrySettings> ministries, Clock clock, RandomGenerator random) {
        Forwarding forwarding = new Forwarding();
        String owner = UUID.randomUUID().toString();
        MinistryDesk.Means means = new MinistryDesk.Means(
                new Pace(random), clock, System::nanoTime, forwarding.handing, ForwardLease.BEAT);
        for (MinistrySettings one : ministries) {
            String name = one.ministry();
            forwarding.run(
                    one, new ForwardBook(database), new ForwardLease(database, name, owner, System::nanoTime), means);
            forwarding.run(
                    one,
                    new PaperBook(database),
                    new ForwardLease(database, name + PAPERS, owner, System::nanoTime),
                    means);
        }
        return forwarding;
    }

    private <C extends Consignment> void run(
            MinistrySettings one, Book<C> book, ForwardLease lease, MinistryDesk.Means means) {
        MinistryDesk<C> desk = new MinistryDesk<>(
                new MinistryDesk.Ministry(one.ministry(), one.open(), one.atOnce()), book, lease, means);
        run(desk::step, desk::close);
    }

    /// Until this is closed, whatever becomes of one step: after a bug, which the thread reports, it goes on.
    /// @param step says how long to wait for the next
    void run(Supplier<Duration> step, Runnable end) {
        desks.execute(() -> {
            boolean told = false;
            try {
                while (closing.getCount() > 0) {
                    pause(step.get());
                }
                told = true;
            } finally {
                if (told) {
                    end.run();
                } else {
                    pause(MinistryDesk.IDLE);
                    again(step, end);
                }
            }
        });
    }

    private void again(Supplier<Duration> step, Runnable end) {
        if (closing.getCount() > 0) {
            run(step, end);
        } else {
            end.run();
        }
    }

    private void pause(Duration time) {
        try {
            if (closing.await(time.toNanos(), TimeUnit.NANOSECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            closing.countDown();
            Thread.currentThread().interrupt();
        }
    }

    /// What is under way ends, but nobody waits long for it; what has no answer by then is sent again after the next
    /// start.
    @Override
    public void close() {
        closing.countDown();
        desks.shutdown();
        try {
            if (!desks.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                handing.shutdownNow();
            }
        } catch (InterruptedException e) {
            handing.shutdownNow();
            Thread.currentThread().interrupt();
        }
        desks.close();
        handing.close();
    }
}
