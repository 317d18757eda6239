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

/// All ministries of one hub, each on a thread and at a pace of its own. Several hubs may share one database.
public final class Forwarding implements AutoCloseable {
    private final ExecutorService desks = Executors.newVirtualThreadPerTaskExecutor();
    private final ExecutorService handing = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch closing = new CountDownLatch(1);

    /// Begins at once.
    public static Forwarding start(
            HubDatabase database, List<MinistrySettings> ministries, Clock clock, RandomGenerator random) {
        Forwarding forwarding = new Forwarding();
        String owner = UUID.randomUUID().toString();
        for (MinistrySettings one : ministries) {
            MinistryDesk desk = new MinistryDesk(
                    new MinistryDesk.Ministry(one.ministry(), one.open(), one.atOnce()),
                    new ForwardBook(database),
                    new ForwardLease(database, one.ministry(), owner, System::nanoTime),
                    new MinistryDesk.Means(new Pace(random), clock, System::nanoTime, forwarding.handing));
            forwarding.run(desk::step, desk::close);
        }
        return forwarding;
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

    /// What is under way ends; what has no answer by then is sent again after the next start.
    @Override
    public void close() {
        closing.countDown();
        desks.close();
        handing.close();
    }
}
