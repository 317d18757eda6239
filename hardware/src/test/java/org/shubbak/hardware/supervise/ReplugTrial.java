package org.shubbak.hardware.supervise;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.shubbak.core.device.Attached;
import org.shubbak.core.device.Device;
import org.shubbak.core.device.DeviceState;
import org.shubbak.hardware.link.LinkAddress;
import org.shubbak.hardware.link.LinkLost;
import org.shubbak.hardware.simulator.ListenAddress;
import org.shubbak.hardware.simulator.SimulatorHost;

/// One supervised device on one kind of line whose cable is pulled and put back: every other time in the middle of use
/// without a pause, and every other time while nobody uses it.
final class ReplugTrial implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int USE_MILLIS = 400;

    /// What the trial saw of the device, and when.
    private record Seen(long at, DeviceState state) {}

    final List<Duration> losses = new ArrayList<>();
    final List<Duration> recoveries = new ArrayList<>();
    private final TriedDevice tried;
    private final ListenAddress where;
    private final Attached<Device> attached;
    private final BlockingQueue<Seen> seen = new LinkedBlockingQueue<>();
    private SimulatorHost host;
    private volatile boolean plugged = true;
    private volatile boolean resting;

    private ReplugTrial(TriedDevice tried, SimulatorHost host) {
        this.tried = tried;
        this.host = host;
        this.where = ListenAddress.parse(host.address());
        LinkAddress line = LinkAddress.parse(host.address().replace("pty:", "serial:"));
        attached = DeviceSupervisor.attach(
                "tried " + name(), wake -> tried.driver(line, wake), Clock.systemUTC(), (thread, bug) -> {
                    throw new AssertionError(bug);
                });
        attached.thread().follow(() -> seen.add(now()));
    }

    static ReplugTrial onTcp(TriedDevice tried) throws LinkLost {
        return new ReplugTrial(tried, SimulatorHost.start(new ListenAddress.Tcp("127.0.0.1", 0), tried.simulator()));
    }

    static ReplugTrial onPty(TriedDevice tried, Path folder) throws LinkLost {
        ListenAddress port = new ListenAddress.Pty(folder.resolve(tried.name().replace(' ', '-')));
        return new ReplugTrial(tried, SimulatorHost.start(port, tried.simulator()));
    }

    String name() {
        return tried.name() + (where instanceof ListenAddress.Tcp ? " tcp" : " pty");
    }

    private Seen now() {
        return new Seen(System.nanoTime(), attached.thread().report().health().state());
    }

    void awaitReady() throws InterruptedException {
        await(true);
    }

    /// @return how long after `start` it was seen
    private Duration await(boolean ready, long start) throws InterruptedException {
        return Duration.ofNanos(await(ready).at() - start);
    }

    private Seen await(boolean ready) throws InterruptedException {
        Seen last = now();
        while (!(ready ? last.state() == DeviceState.READY : gone(last.state()))) {
            last = seen.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            if (last == null) {
                throw new AssertionError(name() + " stays " + attached.thread().report());
            }
        }
        return last;
    }

    private static boolean gone(DeviceState state) {
        return state == DeviceState.LOST || state == DeviceState.ABSENT;
    }

    /// Rounds of use, pull, wait for the loss, stay away for a while, plug in, wait for the device.
    /// @param away the longest absence in milliseconds
    void rounds(int count, int away, Random random) throws InterruptedException, LinkLost {
        CountDownLatch end = new CountDownLatch(1);
        Thread user = Thread.ofPlatform().daemon().name("user of " + name()).start(() -> use(end));
        for (int round = 0; round < count; round++) {
            awaitReady();
            resting = round % 2 == 1;
            // Somewhere in the middle of what it is doing.
            end.await(random.nextInt(USE_MILLIS), TimeUnit.MILLISECONDS);
            seen.clear();
            long pulled = System.nanoTime();
            plugged = false;
            host.close();
            losses.add(await(false, pulled));
            end.await(random.nextInt(away), TimeUnit.MILLISECONDS);
            seen.clear();
            long back = System.nanoTime();
            host = SimulatorHost.start(where, tried.simulator());
            plugged = true;
            recoveries.add(await(true, back));
        }
        resting = false;
        end.countDown();
        user.join();
        awaitReady();
        // Where every pull came before the first use was over, it is owed one now.
        long patience = System.nanoTime() + PATIENCE.toNanos();
        while (workDone() == 0 && System.nanoTime() < patience) {
            useOnce();
        }
    }

    private void use(CountDownLatch end) {
        try {
            while (!end.await(resting || !plugged ? 20 : 1, TimeUnit.MILLISECONDS)) {
                if (!resting) {
                    useOnce();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void useOnce() throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        attached.thread().execute(() -> {
            tried.use();
            done.countDown();
        });
        if (plugged) {
            tried.lendAHand();
        }
        done.await();
    }

    int workDone() {
        return tried.workDone();
    }

    @Override
    public void close() {
        attached.thread().close();
        host.close();
    }
}
