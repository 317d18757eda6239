package org.shubbak.hardware.supervise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.shubbak.core.device.Attached;
import org.shubbak.core.device.Device;
import org.shubbak.core.device.DeviceFault;
import org.shubbak.core.device.DeviceHealth;
import org.shubbak.core.device.DeviceReport;
import org.shubbak.core.device.DeviceState;
import org.shubbak.core.text.Problem;

/// The thread of a device that is only made up.
@Timeout(60)
class DeviceSupervisorTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);
    private static final DeviceHealth AWAY = DeviceHealth.of(DeviceState.ABSENT, "reader.absent");
    private final MadeUp device = new MadeUp();
    private final List<String> bugs = new CopyOnWriteArrayList<>();
    private final BlockingQueue<DeviceReport> reports = new LinkedBlockingQueue<>();
    private Runnable wake = () -> {};
    private final Attached<MadeUp> attached = DeviceSupervisor.attach(
            "made up",
            lost -> {
                wake = lost;
                return device;
            },
            CLOCK,
            (thread, bug) -> bugs.add(bug.getMessage()));

    DeviceSupervisorTest() {
        attached.thread().follow(() -> reports.add(attached.thread().report()));
    }

    @AfterEach
    void close() {
        attached.thread().close();
    }

    @Test
    void aDeviceIsFoundLostAndFoundAgainWithoutAnybodyAsking() throws InterruptedException {
        device.health = DeviceHealth.ready();
        await(DeviceState.READY);
        device.health = AWAY;
        DeviceFault lost = new DeviceFault(CLOCK.instant(), DeviceState.LOST, Problem.of("reader.absent"));
        assertThat(await(DeviceState.LOST).faults()).startsWith(lost);
        device.health = DeviceHealth.ready();
        assertThat(await(DeviceState.READY).faults()).startsWith(lost);
    }

    @Test
    void aLineThatSaysItIsLostIsLookedAtAtOnce() throws InterruptedException {
        device.health = DeviceHealth.ready();
        await(DeviceState.READY);
        long start = System.nanoTime();
        device.health = AWAY;
        wake.run();
        await(DeviceState.LOST);
        assertThat(System.nanoTime() - start).isLessThan(TimeUnit.MILLISECONDS.toNanos(500));
    }

    @Test
    void aDeviceIsBusyWhileItWorksAndIsNotAskedHowItIs() throws InterruptedException {
        device.health = DeviceHealth.ready();
        await(DeviceState.READY);
        CountDownLatch goOn = new CountDownLatch(1);
        CompletableFuture<Integer> looksMeanwhile = new CompletableFuture<>();
        attached.thread().execute(() -> {
            int before = device.looks;
            device.health = AWAY;
            hold(goOn);
            looksMeanwhile.complete(device.looks - before);
        });
        await(DeviceState.BUSY);
        assertThat(statesFor(2500)).as("over two heartbeats").doesNotContain(DeviceState.LOST, DeviceState.ABSENT);
        goOn.countDown();
        assertThat(looksMeanwhile.join()).isZero();
        await(DeviceState.LOST);
    }

    @Test
    void workWithoutAGapDoesNotKeepALossFromShowing() throws InterruptedException {
        device.health = DeviceHealth.ready();
        await(DeviceState.READY);
        device.health = AWAY;
        attached.thread().execute(new Runnable() {
            @Override
            public void run() {
                attached.thread().execute(this);
            }
        });
        await(DeviceState.LOST);
    }

    @Test
    void everythingHappensOnTheOneThreadOfTheDevice() {
        CompletableFuture<Thread> worker = new CompletableFuture<>();
        attached.thread().execute(() -> worker.complete(Thread.currentThread()));
        assertThat(worker.join().getName()).isEqualTo("made up");
        assertThat(worker.join().isVirtual()).isFalse();
        assertThat(worker.join().isDaemon()).isTrue();
        CompletableFuture<Thread> looker = new CompletableFuture<>();
        device.looking = () -> looker.complete(Thread.currentThread());
        assertThat(looker.join()).isSameAs(worker.join());
    }

    @Test
    void aBugInAPieceOfWorkIsHeardOfAndTheDeviceGoesOn() throws InterruptedException {
        attached.thread().execute(() -> {
            throw new IllegalStateException("a bug");
        });
        device.health = DeviceHealth.ready();
        await(DeviceState.READY);
        assertThat(bugs).containsExactly("a bug");
    }

    @Test
    void aBugInALookIsNoStorm() throws InterruptedException {
        CountDownLatch three = new CountDownLatch(3);
        long start = System.nanoTime();
        device.looking = () -> {
            three.countDown();
            throw new IllegalStateException("a bug");
        };
        three.await();
        assertThat(System.nanoTime() - start).isGreaterThan(TimeUnit.SECONDS.toNanos(1));
        device.looking = () -> {};
        device.health = DeviceHealth.ready();
        await(DeviceState.READY);
    }

    @Test
    void whoFollowsNoMoreHearsNothing() throws InterruptedException {
        List<DeviceState> heard = new CopyOnWriteArrayList<>();
        Runnable end = attached.thread().follow(() -> heard.add(DeviceState.READY));
        end.run();
        device.health = DeviceHealth.ready();
        await(DeviceState.READY);
        assertThat(heard).isEmpty();
    }

    @Test
    void closingEndsTheThreadAndTheDeviceAndMayBeRepeated() {
        CompletableFuture<Thread> worker = new CompletableFuture<>();
        attached.thread().execute(() -> worker.complete(Thread.currentThread()));
        Thread thread = worker.join();
        attached.thread().close();
        attached.thread().close();
        assertThat(thread.isAlive()).isFalse();
        assertThat(device.closed).isTrue();
    }

    private DeviceReport await(DeviceState state) throws InterruptedException {
        Predicate<DeviceReport> wanted = report -> report.health().state() == state;
        DeviceReport report = attached.thread().report();
        while (!wanted.test(report)) {
            report = reports.take();
        }
        return report;
    }

    private List<DeviceState> statesFor(long millis) throws InterruptedException {
        List<DeviceState> states = new ArrayList<>();
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        while (System.nanoTime() < end) {
            DeviceReport next = reports.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            states.add(next == null ? DeviceState.BUSY : next.health().state());
        }
        return states;
    }

    private static void hold(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static final class MadeUp implements Device {
        volatile DeviceHealth health = AWAY;
        volatile Runnable looking = () -> {};
        volatile int looks;
        volatile boolean closed;

        @Override
        @SuppressWarnings("NonAtomicVolatileUpdate") // one thread writes
        public DeviceHealth health() {
            looks++;
            looking.run();
            return health;
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
