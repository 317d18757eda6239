package org.shubbak.hardware.supervise;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.device.Attached;
import org.shubbak.core.device.Device;
import org.shubbak.core.device.DeviceFault;
import org.shubbak.core.device.DeviceReport;
import org.shubbak.core.device.DeviceThread;
import org.shubbak.hardware.supervise.Supervision.Event;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The thread of one device. It does the counter's work first and looks at the device when there is none: so a device
/// is never asked how it is in the middle of a read, a print or a payment. A lost line is opened by the next look, with
/// a new port object, until the device is back. A bug in a piece of work ends the thread, as a bug does everywhere, and
/// the device gets another one.
public final class DeviceSupervisor implements DeviceThread {
    private static final Logger LOG = LoggerFactory.getLogger(DeviceSupervisor.class);
    private static final Duration FAREWELL = Duration.ofSeconds(2);
    /// Work that never leaves a gap does not put a look off for longer.
    private static final Duration LATEST = Duration.ofSeconds(1);

    /// Only ends the wait for work.
    private record Wake() implements Runnable {
        @Override
        public void run() {}
    }

    private final String name;
    private final Device device;
    private final BlockingQueue<Runnable> queue;
    private final Clock clock;
    private final Thread.UncaughtExceptionHandler fault;
    private final List<Runnable> followers = new CopyOnWriteArrayList<>();
    private volatile Supervision supervision = Supervision.begin();
    private volatile @Nullable Thread thread;
    private volatile boolean closed;
    private long due = System.nanoTime();
    private long looked = due;

    private DeviceSupervisor(
            String name,
            Device device,
            BlockingQueue<Runnable> queue,
            Clock clock,
            Thread.UncaughtExceptionHandler fault) {
        this.name = name;
        this.device = device;
        this.queue = queue;
        this.clock = clock;
        this.fault = fault;
    }

    /// Starts the thread of a device, which looks at it at once.
    /// @param driver makes the device. It gets what is to be called when the line is lost while nobody uses it; that
    /// may
    ///     come from any thread and returns at once.
    /// @param clock for the times of faults
    /// @param fault hears of every bug on this thread
    public static <T extends Device> Attached<T> attach(
            String name, Function<Runnable, T> driver, Clock clock, Thread.UncaughtExceptionHandler fault) {
        BlockingQueue<Runnable> queue = new LinkedBlockingQueue<>();
        T device = driver.apply(() -> queue.add(new Wake()));
        DeviceSupervisor supervisor = new DeviceSupervisor(name, device, queue, clock, fault);
        supervisor.start();
        return new Attached<>(device, supervisor);
    }

    private void start() {
        thread = Thread.ofPlatform()
                .daemon()
                .name(name)
                .uncaughtExceptionHandler(fault)
                .start(this::run);
    }

    private void run() {
        try {
            while (!closed) {
                turn();
            }
        } finally {
            if (closed) {
                device.close();
            } else {
                start();
            }
        }
    }

    private void turn() {
        Runnable work = next();
        if (work == null) {
            look();
        } else if (!(work instanceof Wake)) {
            carryOut(work);
        } else if (supervision.misses() == 0) {
            look();
        }
    }

    private @Nullable Runnable next() {
        long now = System.nanoTime();
        if (now - due >= 0 && now - looked > LATEST.toNanos()) {
            return null;
        }
        try {
            return queue.poll(due - now, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            return null; // It was meant for the work that has ended: this thread is not ended that way.
        }
    }

    private void look() {
        if (closed) {
            return;
        }
        // Also after a look that meets a bug.
        due = System.nanoTime() + LATEST.toNanos();
        become(new Event.Looked(device.health(), clock.instant()));
        looked = System.nanoTime();
        due = looked + supervision.pause().toNanos();
    }

    private void carryOut(Runnable work) {
        become(new Event.WorkBegan());
        try {
            work.run();
        } finally {
            become(new Event.WorkEnded());
            // One that is away is not looked for faster because somebody wants to use it.
            due = supervision.misses() == 0 ? System.nanoTime() : due;
        }
    }

    private void become(Event event) {
        DeviceReport before = report();
        supervision = supervision.next(event);
        DeviceReport now = report();
        if (now.equals(before)) {
            return;
        }
        if (!now.faults().equals(before.faults())) {
            DeviceFault newest = now.faults().getFirst();
            LOG.warn("{}: {} {}", name, newest.state(), newest.problem().code());
        } else {
            LOG.debug("{}: {}", name, now.health().state());
        }
        followers.forEach(Runnable::run);
    }

    /// What comes after `close` is not done any more.
    @Override
    public void execute(Runnable work) {
        queue.add(work);
    }

    @Override
    public DeviceReport report() {
        return supervision.report();
    }

    @Override
    public Runnable follow(Runnable changed) {
        followers.add(changed);
        return () -> followers.remove(changed);
    }

    @Override
    public void close() {
        closed = true;
        queue.add(new Wake());
        device.close();
        Thread running = thread;
        try {
            if (running != null && running != Thread.currentThread() && !running.join(FAREWELL)) {
                LOG.warn("{}: closed in the middle of its work", name);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
